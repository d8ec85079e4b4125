using OidcProfiles.Accounts.Registration;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>What follows from a decision: an effect, or a question.</summary>
internal sealed class UpstreamJudge<TUser>(UpstreamDecisions<TUser> decisions, UpstreamEffects<TUser> effects, RegistrationCheck registration)
    where TUser : class, new()
{
    public UpstreamEffects<TUser> Effects => effects;

    public Task<UpstreamVerdict<TUser>> DecideAsync(UpstreamSnapshot snapshot, TUser? current) => decisions.DecideAsync(snapshot, current);

    public Task RecordAsync(UpstreamSnapshot snapshot, UpstreamVerdict<TUser> verdict, string? clientId, CancellationToken cancellationToken) =>
        decisions.RecordAsync(snapshot, verdict, clientId, cancellationToken);

    public async Task<string?> FindIdAsync(TUser? user) => user is null ? null : await effects.Manager.GetUserIdAsync(user);

    /// <summary>
    /// An account is made without a question only with an address that the provider has proven and that may register. Where registration is
    /// closed there is a question too: the person may have an account with another address.
    /// </summary>
    public bool MustAsk(UpstreamSnapshot snapshot, UpstreamVerdict<TUser> verdict) => verdict.Outcome switch
    {
        LinkingOutcome.ConfirmByOwner or LinkingOutcome.ProveAndReclaim => true,
        LinkingOutcome.CreateAccount => snapshot.Email is not { IsVerified: true } email || registration.Find(email.Address).Any(),
        _ => false,
    };
}
