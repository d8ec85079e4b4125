using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Sends the mail that ends a sign-in with a provider. Nothing here looks who has the address.</summary>
internal sealed class UpstreamAddressRequests<TUser>(
    PendingLogins pending, RegistrationCheck registration, AccountRequests requests, AccountUsers<TUser> users)
    where TUser : class
{
    /// <summary>The mail, for the cool-down.</summary>
    private const string Kind = "link-login";

    public async Task<AccountRequestResult> SubmitAsync(UpstreamAddressRequest request, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync(request.Pending, cancellationToken) is not { Snapshot: var snapshot } login)
        {
            return AccountRequestResult.Refused(registration.Errors.InvalidProof());
        }

        var address = request.Address ?? snapshot.Email?.Address;
        List<IdentityError> errors = [.. IsOfOwner(request, snapshot) ? [] : registration.FindOfAddress(address)];
        return errors.Count > 0 || address is null
            ? AccountRequestResult.Refused(errors)
            : await requests.SubmitAsync(
                new AccountRequest<UpstreamAddressData>
                {
                    Kind = Kind,
                    Purpose = ProofPurpose.UpstreamAddress,
                    Address = address,
                    Subject = ProofSubject.OfAddress(users.Manager.NormalizeEmail(address) ?? string.Empty),
                    Data = new(login.Proof.Id, snapshot.Provider, snapshot.Key, address, request.Culture, LocalAddress.Keep(request.ReturnUrl)),
                    Lifetime = pending.FindRest(login),
                    Culture = request.Culture,
                    Origin = request.Origin,
                },
                cancellationToken);
    }

    /// <summary>Which domains may register is no question for an owner: the account may be older than the rule. It is asked again for a new one.</summary>
    private static bool IsOfOwner(UpstreamAddressRequest request, UpstreamSnapshot snapshot) =>
        request.Address is null && snapshot.Email is { IsVerified: true };
}
