using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Email;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>The mail that ends a sign-in with a provider: to a new address, to the owner of an account, or to nobody.</summary>
internal sealed class UpstreamAddressEmailMaker<TUser>(
    AccountUsers<TUser> users, RegistrationCheck registration, ProofManager proofs, UpstreamMails mails) : IProofEmailMaker
    where TUser : class
{
    public ProofPurpose Purpose => ProofPurpose.UpstreamAddress;

    public async Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var about = ProofManager.Read<UpstreamAddressData>(proof);

        // It may have ended in another way since.
        if (await proofs.FindAsync(about.Pending, cancellationToken) is null)
        {
            return null;
        }

        var (isTaken, owner) = await users.FindByAddressAsync(about.Spellings);
        return owner is not null ? await AskOwnerAsync(proof, about, owner, cancellationToken)
            : isTaken || registration.Find(about.Address).Any() ? null
            : await proofs.ArmAsync(proof, userId: null, cancellationToken) is { } mail ? mails.ToNewAddress(about, mail)
            : null;
    }

    private async Task<ResolvedEmail?> AskOwnerAsync(Proof proof, UpstreamAddressData about, TUser owner, CancellationToken cancellationToken)
    {
        if (await users.IsLockedForGoodAsync(owner) || await users.Manager.GetEmailAsync(owner) is not { } known)
        {
            return null;
        }

        var userId = await users.Manager.GetUserIdAsync(owner);
        var isUnproven = !await users.Manager.IsEmailConfirmedAsync(owner);
        return await proofs.ArmAsync(proof, userId, cancellationToken) is { } mail
            ? await mails.ToOwnerAsync(await mails.FindOwnerAsync(userId, known, isUnproven, about, cancellationToken), isUnproven, about, mail)
            : null;
    }
}
