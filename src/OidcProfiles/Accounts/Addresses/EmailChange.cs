using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>Changes of address over Identity.</summary>
internal sealed class EmailChange<TUser>(
    EmailChangeEffects<TUser> effects, AccountRequests requests, ProofIssuer issuer, IOptions<OidcProfilesOptions> options) : IEmailChange
    where TUser : class
{
    private AccountOptions Options => options.Value.Accounts;

    public async Task<AccountRequestResult> RequestAsync(
        string userId, string address, string? culture, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var (old, errors) = await effects.CheckAsync(userId, address);
        if (old is null)
        {
            return AccountRequestResult.Refused(errors);
        }

        var change = new EmailChangeData(old, address, Options.EmailChangeStopLifetime);
        return await requests.SubmitAsync(
            Request("confirm-email-change", ProofPurpose.EmailChange, userId, ProofSubject.OfUser(userId), address, change, Options.EmailChangeLifetime, culture, origin),
            (handle, token) => issuer.IssueAsync(
                Request(
                    "email-change-notice",
                    ProofPurpose.EmailChangeStop,
                    userId,

                    // The next change has another old address: its notice must not replace this one.
                    ProofSubject.OfUserAndAddress(userId, old),
                    old,
                    new EmailChangeStopData(handle, change, origin.Network?.ToString(), origin.Device),
                    Options.EmailChangeStopLifetime,
                    culture,
                    origin),
                token),
            cancellationToken);
    }

    public Task<IdentityResult> ConfirmAsync(ProofAnswer answer, UserSession? session, CancellationToken cancellationToken) => effects.RedeemAsync(
        ProofPurpose.EmailChange, answer, (proof, token) => effects.ChangeAsync(proof, session, token), cancellationToken);

    public Task<IdentityResult> StopAsync(ProofAnswer answer, CancellationToken cancellationToken) =>
        effects.RedeemAsync(ProofPurpose.EmailChangeStop, answer, effects.StopAsync, cancellationToken);

    private static AccountRequest<T> Request<T>(
        string kind, ProofPurpose purpose, string userId, string subject, string address, T data, TimeSpan lifetime, string? culture, RequestOrigin origin) => new()
        {
            Kind = kind,
            Purpose = purpose,
            Address = address,
            Subject = subject,
            UserId = userId,
            Data = data,
            Lifetime = lifetime,
            Culture = culture,
            Origin = origin,
        };
}
