using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Stores what was entered, and sends the mail, once or again. Nothing here looks who has the address.</summary>
internal sealed class RegistrationRequests<TUser>(
    AccountUsers<TUser> users, RegistrationCheck check, AccountRequests requests, ProofManager proofs)
    where TUser : class, new()
{
    /// <summary>The mail, for the cool-down.</summary>
    public const string Kind = "confirm-address";

    public async Task<IEnumerable<IdentityError>> FindPasswordErrorsAsync(string password) =>
        (await users.ValidatePasswordAsync(new TUser(), password)).Errors;

    /// <summary>What is kept of a request; of the password its hash.</summary>
    public RegistrationData Read(RegistrationRequest request) => new()
    {
        Address = request.Address,
        UserName = request.UserName ?? request.Address,
        PasswordHash = users.Manager.PasswordHasher.HashPassword(new TUser(), request.Password),
        Values = request.Values,
        TermsVersion = request.TermsVersion,
        Culture = request.Culture,
        Browser = BrowserBinding.Hash(request.Browser),
        ReturnUrl = LocalAddress.Keep(request.ReturnUrl),
    };

    public Task<AccountRequestResult> SubmitAsync(RegistrationData data, RequestOrigin origin, CancellationToken cancellationToken) =>
        requests.SubmitAsync(
            new AccountRequest<RegistrationData>
            {
                Kind = Kind,
                Purpose = ProofPurpose.Registration,
                Address = data.Address,
                Subject = SubjectOf(data.Address),
                Data = data,
                Lifetime = check.Options.ProofLifetime,
                Culture = data.Culture,
                Origin = origin,
            },
            cancellationToken);

    /// <summary>
    /// A registration that is over gets the answer of one that is not: that somebody has used it is nobody's business. Its mail then tells
    /// the owner of the address that there is an account, or there is none.
    /// </summary>
    public async Task<AccountRequestResult> ResendAsync(RegistrationResend resend, CancellationToken cancellationToken)
    {
        var proof = await proofs.FindAsync(resend.Handle, cancellationToken);
        if (proof is { Purpose: ProofPurpose.Address, UserId: { } userId }
            && ProofManager.Read<AddressProofData>(proof) is var about && about.Address == resend.Address)
        {
            return await requests.SubmitAsync(ForAccount(userId, about with { Culture = resend.Culture ?? about.Culture }, resend.Origin), cancellationToken);
        }

        var data = proof?.Purpose == ProofPurpose.Registration && proof.Subject == SubjectOf(resend.Address)
            ? ProofManager.Read<RegistrationData>(proof)
            : RegistrationData.Nothing(resend.Address);
        return await SubmitAsync(data with { Culture = resend.Culture ?? data.Culture }, resend.Origin, cancellationToken);
    }

    /// <summary>Asks for a proof of the address of an account that is there.</summary>
    public AccountRequest<AddressProofData> ForAccount(string userId, AddressProofData about, RequestOrigin origin) => new()
    {
        Kind = Kind,
        Purpose = ProofPurpose.Address,
        Address = about.Address,
        Subject = ProofSubject.OfUser(userId),
        UserId = userId,
        Data = about,
        Lifetime = check.Options.ProofLifetime,
        Culture = about.Culture,
        Origin = origin,
    };

    private string SubjectOf(string address) => ProofSubject.OfAddress(users.Manager.NormalizeEmail(address) ?? string.Empty);
}
