using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>What a request for deletion does, within a unit of work.</summary>
internal sealed class DeletionEffects(
    IDeletionStore store, AccountAccess access, DeletionMails mails, IOptions<OidcProfilesOptions> options)
{
    public IDeletionStore Store => store;

    public TimeSpan GracePeriod => options.Value.Accounts.Deletion.GracePeriod;

    /// <returns>When it is due: if it was asked for before, the time of then.</returns>
    public async Task<DateTimeOffset> MarkAsync(string userId, string? address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var deletion = new PendingDeletion(userId, now + GracePeriod, now);
        if (!await store.TryAddAsync(deletion, cancellationToken))
        {
            return await store.FindAsync(userId, cancellationToken) is { } pending ? pending.DueAt : deletion.DueAt;
        }

        await access.EndAsync(userId, cancellationToken);
        if (!string.IsNullOrEmpty(address))
        {
            await mails.RequestedAsync(userId, address, deletion.DueAt, cancellationToken);
        }

        return deletion.DueAt;
    }
}
