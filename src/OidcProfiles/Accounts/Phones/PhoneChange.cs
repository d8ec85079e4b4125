using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Phones;

/// <summary>Changes of the telephone number over Identity.</summary>
internal sealed class PhoneChange<TUser>(
    PhoneAccounts<TUser> accounts, PhoneCooldown cooldown, PhoneCodes codes, PhoneMessages messages) : IPhoneChange
    where TUser : class
{
    public bool IsOffered => messages.CanSend && accounts.Refuse() is null;

    public async Task<AccountRequestResult> RequestAsync(
        string userId, string? number, string? culture, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        messages.EnsureCanSend();
        var (accepted, error) = await accounts.CheckAsync(userId, number);
        if (accepted is null)
        {
            return AccountRequestResult.Refused(error!);
        }

        if (await cooldown.TryTakeAsync(userId, accepted, origin.Network, cancellationToken) is { } wait)
        {
            return AccountRequestResult.TooSoon(accounts.Errors.TooManyRequests(), wait);
        }

        // A text message cannot be taken back, so it leaves after the commit. One that is not sent leaves no code behind.
        var (handle, code) = await codes.IssueAsync(userId, accepted, cancellationToken);
        if (await messages.TrySendAsync(accepted, code, culture, cancellationToken))
        {
            return AccountRequestResult.Taken(handle);
        }

        await codes.EndAsync(handle, cancellationToken);
        return AccountRequestResult.Refused(accounts.Errors.TextMessageNotSent());
    }

    public Task<IdentityResult> ConfirmAsync(string userId, Guid handle, string? code, CancellationToken cancellationToken) =>
        accounts.Refuse() is { } error
            ? Task.FromResult(IdentityResult.Failed(error))
            : codes.RedeemAsync(userId, handle, code, (number, token) => accounts.SetAsync(userId, number, token), cancellationToken);

    public async Task<IdentityResult> RemoveAsync(string userId, CancellationToken cancellationToken) =>
        accounts.RefuseRemoval() is { } error ? IdentityResult.Failed(error) : await accounts.SetAsync(userId, number: null, cancellationToken);
}
