using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.History;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Effects;

/// <summary>The changes of definitions, for administrators.</summary>
public sealed class DefinitionHistory
{
    private readonly IHistoryStore _history;
    private readonly IUserNames? _users;

    internal DefinitionHistory(IHistoryStore history, IUserNames? users) => (_history, _users) = (history, users);

    /// <summary>The newest first.</summary>
    /// <param name="attributeId">Of one attribute; null for all.</param>
    /// <param name="before">Only entries older than this one; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="actor">Who asks; needs to read <see cref="AdminArea.Attributes"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<IReadOnlyList<DefinitionEntry>> ListAsync(
        string? attributeId, string? before, int limit, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        return await NameAsync(await _history.ListOfDefinitionsAsync(attributeId, before, limit, cancellationToken), cancellationToken);
    }

    /// <summary>One change.</summary>
    /// <param name="id">The entry; any text may be asked for.</param>
    /// <param name="actor">As for <see cref="ListAsync"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<DefinitionEntry?> FindAsync(string id, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        return await _history.FindAsync(id, cancellationToken) is { UserId: null } entry
            ? (await NameAsync([entry], cancellationToken))[0]
            : null;
    }

    /// <summary>Whoever looks after definitions learns which administrator changed them.</summary>
    private async Task<ImmutableArray<DefinitionEntry>> NameAsync(IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.Stamp.Provenance.Actor).OfType<string>().ToList();
        var names = _users is null ? null : await _users.FindAsync(ids, cancellationToken);
        return [.. entries.Select(entry => new DefinitionEntry(
            entry, entry.Stamp.Provenance.Actor is { } id ? names?.GetValueOrDefault(id) : null, DefinitionEntry.Compare(entry)))];
    }
}
