using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Erasure over Identity.</summary>
internal sealed class AccountErasure<TUser>(AccountUsers<TUser> users, ErasureSteps steps, DeletionMails mails, DeletionWork work) : IAccountErasure
    where TUser : class
{
    private readonly UserManager<TUser> _manager = users.Manager;

    public Task<IdentityResult> EraseAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return work.Unit.ExecuteAsync(token => EraseWholeAsync(userId, token), cancellationToken);
    }

    private async Task<IdentityResult> EraseWholeAsync(string userId, CancellationToken cancellationToken)
    {
        if (await _manager.FindByIdAsync(userId) is not { } user)
        {
            return IdentityResult.Failed(work.Errors.UserNotFound());
        }

        var address = _manager.SupportsUserEmail ? await _manager.GetEmailAsync(user) : null;
        var recipient = string.IsNullOrEmpty(address) ? null : await mails.FindLastRecipientAsync(userId, address, cancellationToken);
        await steps.EraseAsync(
            new()
            {
                UserId = userId,
                Pseudonym = $"erased-{Guid.NewGuid():N}",
                UserName = await _manager.GetUserNameAsync(user),
                Email = address,
                PhoneNumber = _manager.SupportsUserPhoneNumber ? await _manager.GetPhoneNumberAsync(user) : null,
            },
            cancellationToken);
        var deleted = await _manager.DeleteAsync(user);
        if (deleted.Succeeded)
        {
            await work.Trail.RecordAsync(AuditEvents.AccountErased, userId: null, by: null, cancellationToken);
        }

        if (deleted.Succeeded && recipient is not null)
        {
            await mails.ErasedAsync(recipient, cancellationToken);
        }

        return deleted;
    }
}
