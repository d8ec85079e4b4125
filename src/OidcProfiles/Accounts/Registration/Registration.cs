using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Registration over Identity: first the proof, then the account.</summary>
internal sealed class Registration<TUser>(
    AccountUsers<TUser> users, RegistrationCheck check, AccountRequests requests, RegistrationAccounts<TUser> accounts) : IRegistration
    where TUser : class, new()
{
    public async Task<AccountRequestResult> RequestAsync(RegistrationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<IdentityError> errors = [.. check.Find(request), .. (await users.ValidatePasswordAsync(new TUser(), request.Password)).Errors];
        if (errors.Count > 0)
        {
            return AccountRequestResult.Refused(errors);
        }

        return await requests.SubmitAsync(
            new AccountRequest<RegistrationData>
            {
                Kind = "confirm-address",
                Purpose = ProofPurpose.Registration,
                Address = request.Address,
                Subject = ProofSubject.OfAddress(users.Manager.NormalizeEmail(request.Address) ?? string.Empty),
                Data = new()
                {
                    Address = request.Address,
                    UserName = request.UserName ?? request.Address,
                    PasswordHash = users.Manager.PasswordHasher.HashPassword(new TUser(), request.Password),
                    Values = request.Values,
                    TermsVersion = request.TermsVersion,
                    Culture = request.Culture,
                },
                Lifetime = check.ProofLifetime,
                Culture = request.Culture,
                Origin = request.Origin,
            },
            cancellationToken);
    }

    public Task<RegistrationResult> ConfirmAsync(
        ProofAnswer answer, RegistrationCorrection? correction, CancellationToken cancellationToken) =>
        accounts.MakeAsync(answer, correction, cancellationToken);
}
