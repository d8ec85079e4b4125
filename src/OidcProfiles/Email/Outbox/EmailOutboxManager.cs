using System.Globalization;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Outbox.Sending;
using OidcProfiles.Email.Templates;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email.Outbox;

/// <summary>
/// What administrators do with the outbox. To look, they need the right to read <see cref="AdminArea.Emails"/>, since mails have addresses; to
/// requeue, that to manage it.
/// </summary>
public sealed class EmailOutboxManager
{
    private const int LongestPage = 1000;

    private readonly IEmailOutboxStore _store;
    private readonly EmailSignal _signal;
    private readonly EmailTemplateWork _work;
    private readonly TimeProvider _time;

    internal EmailOutboxManager(IEmailOutboxStore store, EmailSignal signal, EmailTemplateWork work, TimeProvider time) =>
        (_store, _signal, _work, _time) = (store, signal, work, time);

    /// <summary>Mails, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">The last mail of the page before; null to begin with the newest.</param>
    /// <param name="limit">How many at most; 1 to 1000.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<IReadOnlyList<EmailEntry>> ListAsync(
        EmailFilter filter, Guid? before, int limit, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LongestPage);
        actor.Demand(AdminArea.Emails, AdminLevel.Read);
        return _store.ListAsync(filter, before, limit, cancellationToken);
    }

    /// <summary>How many mails there are in each state; a state without mails is there with 0.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<IReadOnlyDictionary<EmailState, int>> CountAsync(ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Emails, AdminLevel.Read);
        var counts = await _store.CountAsync(cancellationToken);
        return Enum.GetValues<EmailState>().ToDictionary(state => state, state => counts.GetValueOrDefault(state));
    }

    /// <summary>How many mails there are in each state, by the day on which they were asked for.</summary>
    /// <param name="from">From this time on; what is kept for a shorter time is not there any more.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<IReadOnlyList<EmailDay>> CountByDayAsync(DateTimeOffset from, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Emails, AdminLevel.Read);
        return _store.CountByDayAsync(from, cancellationToken);
    }

    /// <summary>Takes one mail back from dead-letter.</summary>
    /// <param name="id">Which.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<EmailRequeueAnswer> RequeueAsync(Guid id, ProfileActor actor, CancellationToken cancellationToken) =>
        RequeueAsync(id, null, actor, cancellationToken);

    /// <summary>Takes all mails back from dead-letter.</summary>
    /// <param name="kind">Only those of this name; null for all.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<EmailRequeueAnswer> RequeueAllAsync(string? kind, ProfileActor actor, CancellationToken cancellationToken) =>
        RequeueAsync(null, kind, actor, cancellationToken);

    private async Task<EmailRequeueAnswer> RequeueAsync(Guid? id, string? kind, ProfileActor actor, CancellationToken cancellationToken)
    {
        var emails = new EmailRequeueResult(0, 0, 0);
        var result = await _work.RunAsync(
            actor,
            async token =>
            {
                emails = await _store.RequeueAsync(id, kind, _time.GetUtcNow(), token);
                if (emails.Requeued > 0)
                {
                    await _work.RecordAsync(AuditEvents.EmailRequeued, actor, Describe(id, kind, emails.Requeued), token);
                }

                return IdentityResult.Success;
            },
            cancellationToken);
        if (result.Succeeded)
        {
            _signal.Set();
        }

        return new(result, emails);
    }

    private static Dictionary<string, string> Describe(Guid? id, string? kind, int count)
    {
        var details = new Dictionary<string, string> { ["count"] = count.ToString(CultureInfo.InvariantCulture) };
        if (id is not null)
        {
            details["email"] = $"{id:N}";
        }

        if (kind is not null)
        {
            details["kind"] = SafeName.Shorten(kind);
        }

        return details;
    }
}
