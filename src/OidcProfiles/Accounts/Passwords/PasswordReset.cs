using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Attributes.Values.Validating;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>Password resets over Identity.</summary>
internal sealed class PasswordReset<TUser>(
    PasswordChanges<TUser> changes, AccountRequests requests, ProofRedeemer redeemer, IOptions<OidcProfilesOptions> options) : IPasswordReset
    where TUser : class, new()
{
    public Task<AccountRequestResult> RequestAsync(
        string address, string? culture, RequestOrigin origin, CancellationToken cancellationToken) =>
        RequestAsync(address, culture, origin, (_, _) => Task.CompletedTask, cancellationToken);

    public async Task<AccountRequestResult> RequestAsync(
        string address, string? culture, RequestOrigin origin, Func<Guid, CancellationToken, Task> also, CancellationToken cancellationToken)
    {
        // Before Identity normalises it: it throws at what is no text.
        if (!EmailValidator.IsValid(address))
        {
            return AccountRequestResult.Refused(changes.Errors.InvalidAddress());
        }

        return await requests.SubmitAsync(
            new AccountRequest<PasswordResetData>
            {
                Kind = "reset-password",
                Purpose = ProofPurpose.PasswordReset,
                Address = address,
                Subject = ProofSubject.OfAddress(changes.Users.Manager.NormalizeEmail(address) ?? string.Empty),
                Data = new(address, culture),
                Lifetime = options.Value.Accounts.PasswordResetLifetime,
                Culture = culture,
                Origin = origin,
            },
            also,
            cancellationToken);
    }

    public async Task<IdentityResult> RedeemAsync(
        ProofAnswer answer, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        // Before the code is looked at: a password that is too short must not cost an attempt.
        var acceptable = await changes.Users.ValidatePasswordAsync(new TUser(), password);
        return acceptable.Succeeded
            ? await redeemer.RedeemAsync(
                ProofPurpose.PasswordReset, answer, (proof, token) => changes.ReplaceAsync(proof.UserId, password, origin, token), cancellationToken)
            : acceptable;
    }
}
