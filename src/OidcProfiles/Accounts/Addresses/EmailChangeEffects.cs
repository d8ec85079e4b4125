using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>What a change of address does to the account, each within a unit of work.</summary>
internal sealed class EmailChangeEffects<TUser>(
    AccountUsers<TUser> users, AddressRules rules, EmailChangeProofs proofs, ProfileErrorDescriber errors)
    where TUser : class
{
    private readonly UserManager<TUser> _manager = users.Manager;

    /// <returns>The address of the account; or null and what to mend.</returns>
    public async Task<(string? Old, IReadOnlyList<IdentityError> Errors)> CheckAsync(string userId, string address)
    {
        if (await _manager.FindByIdAsync(userId) is not { } user || await _manager.GetEmailAsync(user) is not { Length: > 0 } old)
        {
            return (null, [errors.UserNotFound()]);
        }

        return rules.Judge(address) switch
        {
            AddressVerdict.Invalid => (null, [errors.InvalidAddress()]),
            AddressVerdict.Excluded => (null, [errors.ExcludedAddress()]),
            _ when string.Equals(old, address, StringComparison.Ordinal) => (null, [errors.SameAddress()]),
            _ => (old, []),
        };
    }

    public Task<IdentityResult> RedeemAsync(
        ProofPurpose purpose, ProofAnswer answer, Func<Proof, CancellationToken, Task<IdentityResult>> effect, CancellationToken cancellationToken) =>
        proofs.Redeemer.RedeemAsync(purpose, answer, effect, cancellationToken);

    public async Task<IdentityResult> ChangeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var change = ProofManager.Read<EmailChangeData>(proof);
        return await FindAsync(proof) is { } user && await _manager.GetEmailAsync(user) == change.OldAddress
            ? await SetAsync(user, change.OldAddress, change.NewAddress, cancellationToken)
            : IdentityResult.Failed(errors.InvalidProof());
    }

    public async Task<IdentityResult> StopAsync(Proof proof, CancellationToken cancellationToken)
    {
        var stop = ProofManager.Read<EmailChangeStopData>(proof);
        if (await proofs.TryEndAsync(stop.Handle, cancellationToken) || await FindAsync(proof) is not { } user
            || await _manager.GetEmailAsync(user) != stop.Change.NewAddress)
        {
            return IdentityResult.Success;
        }

        // It was made. Whoever did it had the account open, and may have more than the address.
        var result = await SetAsync(user, stop.Change.NewAddress, stop.Change.OldAddress, cancellationToken);
        if (result.Succeeded)
        {
            await proofs.Access.EndAsync(proof.UserId!, cancellationToken);
        }

        return result;
    }

    private async Task<TUser?> FindAsync(Proof proof) => proof.UserId is { } userId ? await _manager.FindByIdAsync(userId) : null;

    /// <summary>Both addresses are proven: the new one by the mail that was read, the old one because it was the account's.</summary>
    private async Task<IdentityResult> SetAsync(TUser user, string from, string to, CancellationToken cancellationToken)
    {
        if (await _manager.FindByEmailAsync(to) is { } holder && await _manager.GetUserIdAsync(holder) != await _manager.GetUserIdAsync(user))
        {
            return IdentityResult.Failed(_manager.ErrorDescriber.DuplicateEmail(to));
        }

        var result = await users.SetAddressAsync(user, from, to, cancellationToken);
        return result.Succeeded ? await _manager.UpdateSecurityStampAsync(user) : result;
    }
}
