using OidcProfiles.Access;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration;

/// <summary>
/// What administrators do with the audit trail. Everything needs the right to read <see cref="AdminArea.Audit"/>; who lacks it gets an
/// <see cref="AdminRightsException"/>.
/// </summary>
public sealed class AuditDesk
{
    private readonly IAuditLog _log;
    private readonly IAuditTrail _trail;
    private readonly IUserNames _names;

    internal AuditDesk(IAuditLog log, IAuditTrail trail, IUserNames names) => (_log, _trail, _names) = (log, trail, names);

    /// <summary>One page, the newest first, with the names of the people in it.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="before">Where the page begins, see <see cref="IAuditLog.ListAsync"/>.</param>
    /// <param name="limit">How many at most, from 1 to 1000.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<AuditView> ListAsync(
        AuditFilter filter, AuditPosition? before, int limit, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Audit, AdminLevel.Read);
        var page = await _log.ListAsync(filter, before, limit, cancellationToken);
        string[] people = [.. page.Entries.SelectMany(entry => new[] { entry.UserId, entry.ActorId }).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new(page, await _names.FindAsync(people, cancellationToken));
    }

    /// <summary>Whom a text means, to filter by, see <see cref="IUserNames.FindIdAsync"/>.</summary>
    /// <param name="text">A user id, a user name or an e-mail address; any text may be asked for.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The user id; what nobody is called, as it is, for it may be the id of somebody who is no more; null if it cannot be one.</returns>
    public async Task<string?> FindUserAsync(string text, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Audit, AdminLevel.Read);
        return CharacterValidator.IsValid(text) && !text.Contains('\n', StringComparison.Ordinal)
            ? await _names.FindIdAsync(text, cancellationToken) ?? text
            : null;
    }

    /// <summary>Writes events as JSON Lines, see <see cref="IAuditLog.ExportAsync"/>, and records before that who took them.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="actor">Who takes them.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    public async Task<long> ExportAsync(AuditFilter filter, Stream stream, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Audit, AdminLevel.Read);
        await _trail.RecordAsync(
            new() { Event = AuditEvents.AuditExported, UserId = filter.UserId, ActorId = actor.Id }, cancellationToken);
        return await _log.ExportAsync(filter, stream, cancellationToken);
    }
}
