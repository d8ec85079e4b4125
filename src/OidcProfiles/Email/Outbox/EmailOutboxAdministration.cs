using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox.Sending;

namespace OidcProfiles.Email.Outbox;

/// <summary>Over the store; what is requeued is sent at once.</summary>
internal sealed class EmailOutboxAdministration(IEmailOutboxStore store, EmailSignal signal, TimeProvider time) : IEmailOutboxAdministration
{
    private const int LongestPage = 1000;

    private static readonly string OfErasure = EmailCatalogue.All.Single(definition => definition.ModelType == typeof(AccountDeletedEmail)).Name;

    public Task<IReadOnlyList<EmailEntry>> ListAsync(EmailFilter filter, Guid? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LongestPage);
        return store.ListAsync(filter, before, limit, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<EmailState, int>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = await store.CountAsync(cancellationToken);
        return Enum.GetValues<EmailState>().ToDictionary(state => state, state => counts.GetValueOrDefault(state));
    }

    public Task<EmailRequeueResult> RequeueAsync(Guid id, CancellationToken cancellationToken) => RequeueAsync(id, null, cancellationToken);

    public Task<EmailRequeueResult> RequeueAllAsync(string? kind, CancellationToken cancellationToken) =>
        RequeueAsync(null, kind, cancellationToken);

    public Task<int> EraseAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return store.DeleteOfUserAsync(userId, OfErasure, cancellationToken);
    }

    private async Task<EmailRequeueResult> RequeueAsync(Guid? id, string? kind, CancellationToken cancellationToken)
    {
        var result = await store.RequeueAsync(id, kind, time.GetUtcNow(), cancellationToken);
        signal.Set();
        return result;
    }
}
