using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Makes accounts at once, with an address that nobody has proven, where the host wants it so.</summary>
internal sealed class ImmediateRegistrations<TUser>(
    IEmailCooldown cooldown, RegistrationAccounts<TUser> accounts, RegistrationRequests<TUser> requests, ProofIssuer issuer)
    where TUser : class, new()
{
    public async Task<AccountRequestResult> MakeAsync(RegistrationData data, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (await cooldown.TryTakeAsync(RegistrationRequests<TUser>.Kind, data.Address, origin.Network, cancellationToken) is { } wait)
        {
            return AccountRequestResult.TooSoon(accounts.Check.Errors.TooManyRequests(), wait);
        }

        var (handle, userId) = (Guid.Empty, (string?)null);
        var result = await accounts.Work.ExecuteAsync(
            async token =>
            {
                (var made, userId) = await accounts.MakeAsync(data, isProven: false, token);
                if (made.Succeeded && userId is not null)
                {
                    handle = await issuer.IssueAsync(
                        requests.ForAccount(userId, new(data.Address, data.Browser, data.ReturnUrl, data.Culture), origin), token);
                }

                return made;
            },
            cancellationToken);
        if (!result.Succeeded)
        {
            return AccountRequestResult.Refused(result.Errors);
        }

        var maySignIn = data.Browser is not null && accounts.Check.Options.SignInAfterConfirmation;
        return AccountRequestResult.Taken(handle) with { UserId = maySignIn ? userId : null };
    }
}
