using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Auditing;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Acceptance of invitations over Identity.</summary>
internal sealed class InvitationAcceptance<TUser>(
    PasswordChanges<TUser> changes, ProofRedeemer redeemer, AccountMails mails, IAuditTrail trail) : IInvitationAcceptance
    where TUser : class, new()
{
    public async Task<FirstPasswordResult> AcceptAsync(ProofAnswer answer, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);

        // Before the link is looked at: the answer to a password that is too short is the same for every link.
        if (await changes.Users.ValidatePasswordAsync(new TUser(), password) is { Succeeded: false } unacceptable)
        {
            return new(unacceptable, null);
        }

        var userId = default(string);
        var result = await redeemer.RedeemAsync(
            ProofPurpose.Invitation,
            answer,
            (proof, token) => TakeAsync(userId = proof.UserId, ProofManager.Read<InvitationData>(proof).Address, password, token),
            cancellationToken);
        return new(result, result.Succeeded ? userId : null);
    }

    private async Task<IdentityResult> TakeAsync(string? userId, string address, string password, CancellationToken cancellationToken)
    {
        // Whoever has got in by another way meanwhile keeps the password that they have.
        if (userId is null || await changes.Users.FindAsync(userId) is not { } user
            || await changes.Users.FindInvitedAddressAsync(user) != address)
        {
            return IdentityResult.Failed(changes.Errors.InvalidProof());
        }

        var begun = await changes.BeginAsync(userId, password, cancellationToken);
        if (begun.Succeeded)
        {
            await mails.WelcomeAsync(userId, address, cancellationToken);
            await trail.RecordAsync(new() { Event = AuditEvents.InvitationAccepted, UserId = userId }, cancellationToken);
        }

        return begun;
    }
}
