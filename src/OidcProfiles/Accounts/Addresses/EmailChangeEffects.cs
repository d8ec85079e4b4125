using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Attributes;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>What a change of address does to the account, each within a unit of work.</summary>
internal sealed class EmailChangeEffects<TUser>(
    AccountUsers<TUser> users, AddressRules rules, EmailChangeProofs proofs, AccountAttributes attributes)
    where TUser : class
{
    private readonly UserManager<TUser> _manager = users.Manager;
    private readonly ProfileErrorDescriber _errors = attributes.Errors;

    /// <returns>The address of the account; or null and what to mend.</returns>
    public async Task<(string? Old, IReadOnlyList<IdentityError> Errors)> CheckAsync(string userId, string address)
    {
        if (attributes.Refuse(StandardAttributes.Email) is { } refusal)
        {
            return (null, [refusal]);
        }

        if (await _manager.FindByIdAsync(userId) is not { } user || await _manager.GetEmailAsync(user) is not { Length: > 0 } old)
        {
            return (null, [_errors.UserNotFound()]);
        }

        return rules.Judge(address) switch
        {
            AddressVerdict.Invalid => (null, [_errors.InvalidAddress()]),
            AddressVerdict.Excluded => (null, [_errors.ExcludedAddress()]),
            _ when string.Equals(old, address, StringComparison.Ordinal) => (null, [_errors.SameAddress()]),
            _ => (old, []),
        };
    }

    public Task<IdentityResult> RedeemAsync(
        ProofPurpose purpose, ProofAnswer answer, Func<Proof, CancellationToken, Task<IdentityResult>> effect, CancellationToken cancellationToken) =>
        proofs.Redeemer.RedeemAsync(purpose, answer, effect, cancellationToken);

    public async Task<IdentityResult> ChangeAsync(Proof proof, UserSession? session, CancellationToken cancellationToken)
    {
        var change = ProofManager.Read<EmailChangeData>(proof);
        if (await FindAsync(proof) is not { } user || await _manager.GetEmailAsync(user) != change.OldAddress)
        {
            return IdentityResult.Failed(_errors.InvalidProof());
        }

        await proofs.MarkMadeAsync(proof, change.StopLifetime, cancellationToken);
        return await proofs.Sessions.EndAfterAsync(
            proof.UserId!, session, token => SetAsync(user, change.OldAddress, change.NewAddress, "person", token), cancellationToken);
    }

    /// <summary>
    /// The oldest way back is the strongest: it also takes back the changes that were made after it and ends the ways back from them, whereas
    /// neither a later change nor a password reset ends it. Otherwise an intruder would only have to make two changes.
    /// </summary>
    public async Task<IdentityResult> StopAsync(Proof proof, CancellationToken cancellationToken)
    {
        var stop = ProofManager.Read<EmailChangeStopData>(proof);
        var wasMade = await proofs.WasMadeAsync(stop.Handle, cancellationToken);
        await proofs.TryEndAsync(stop.Handle, cancellationToken);
        if (!wasMade || await FindAsync(proof) is not { } user)
        {
            return IdentityResult.Success;
        }

        // Whoever made the change had the account open, and may have more than the address.
        var current = await _manager.GetEmailAsync(user);
        var result = current is null || current == stop.Change.OldAddress
            ? IdentityResult.Success
            : await SetAsync(user, current, stop.Change.OldAddress, "taken_back", cancellationToken);
        if (result.Succeeded)
        {
            await proofs.Access.EndAsync(proof.UserId!, proof.CreatedAt, cancellationToken);
        }

        return result;
    }

    private async Task<TUser?> FindAsync(Proof proof) => proof.UserId is { } userId ? await _manager.FindByIdAsync(userId) : null;

    /// <summary>Both addresses are proven: the new one by the mail that was read, the old one because it was the account's.</summary>
    private async Task<IdentityResult> SetAsync(TUser user, string from, string to, string by, CancellationToken cancellationToken)
    {
        if (await _manager.FindByEmailAsync(to) is { } holder && await _manager.GetUserIdAsync(holder) != await _manager.GetUserIdAsync(user))
        {
            return IdentityResult.Failed(_manager.ErrorDescriber.DuplicateEmail(to));
        }

        var result = await users.SetAddressAsync(user, from, to, by, cancellationToken);
        return result.Succeeded ? await _manager.UpdateSecurityStampAsync(user) : result;
    }
}
