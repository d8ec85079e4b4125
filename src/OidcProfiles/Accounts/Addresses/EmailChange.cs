using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;

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

        var change = new EmailChangeData(old, address);
        return await requests.SubmitAsync(
            Request("confirm-email-change", ProofPurpose.EmailChange, userId, address, change, Options.EmailChangeLifetime, culture, origin),
            (handle, token) => issuer.IssueAsync(
                Request(
                    "email-change-notice",
                    ProofPurpose.EmailChangeStop,
                    userId,
                    old,
                    new EmailChangeStopData(handle, change, origin.Network?.ToString(), origin.Device),
                    Options.EmailChangeStopLifetime,
                    culture,
                    origin),
                token),
            cancellationToken);
    }

    public Task<IdentityResult> ConfirmAsync(ProofAnswer answer, CancellationToken cancellationToken) =>
        effects.RedeemAsync(ProofPurpose.EmailChange, answer, effects.ChangeAsync, cancellationToken);

    public Task<IdentityResult> StopAsync(ProofAnswer answer, CancellationToken cancellationToken) =>
        effects.RedeemAsync(ProofPurpose.EmailChangeStop, answer, effects.StopAsync, cancellationToken);

    private static AccountRequest<T> Request<T>(
        string kind, ProofPurpose purpose, string userId, string address, T data, TimeSpan lifetime, string? culture, RequestOrigin origin) => new()
        {
            Kind = kind,
            Purpose = purpose,
            Address = address,
            Subject = ProofSubject.OfUser(userId),
            UserId = userId,
            Data = data,
            Lifetime = lifetime,
            Culture = culture,
            Origin = origin,
        };
}
