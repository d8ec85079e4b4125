using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// What administrators wrote before: kept as long as other histories (<see cref="OidcProfilesOptions.HistoryRetention"/>). To put a version
/// back, save its text.
/// </summary>
public sealed class EmailTemplateHistory
{
    private const int MostOnAPage = 1000;

    private readonly IEmailTemplateHistoryStore _store;

    private readonly IUserNames? _users;

    internal EmailTemplateHistory(IEmailTemplateHistoryStore store, IUserNames? users) => (_store, _users) = (store, users);

    /// <summary>The versions of one template, the newest first.</summary>
    /// <param name="name">Such as <c>welcome/body.html.de</c>; any text may be asked for.</param>
    /// <param name="before">The id that the page before ended with; null to begin.</param>
    /// <param name="limit">How many at most, 1 to 1000.</param>
    /// <param name="actor">Who reads; needs <see cref="AdminArea.Emails"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<IReadOnlyList<EmailTemplateVersion>> ListAsync(
        string name, long? before, int limit, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostOnAPage);
        actor.Demand(AdminArea.Emails, AdminLevel.Read);
        return await NameAsync(await _store.ListAsync(name, before, limit, cancellationToken), cancellationToken);
    }

    /// <summary>One version.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actor">Who reads; needs <see cref="AdminArea.Emails"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<EmailTemplateVersion?> FindAsync(long id, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Emails, AdminLevel.Read);
        return await _store.FindAsync(id, cancellationToken) is { } version ? (await NameAsync([version], cancellationToken))[0] : null;
    }

    /// <summary>Whoever looks after mails learns which administrator wrote them.</summary>
    private async Task<IReadOnlyList<EmailTemplateVersion>> NameAsync(
        IReadOnlyList<EmailTemplateVersion> versions, CancellationToken cancellationToken)
    {
        var ids = versions.Select(version => version.By).OfType<string>().ToList();
        if (_users is null || ids.Count == 0)
        {
            return versions;
        }

        var names = await _users.FindAsync(ids, cancellationToken);
        return [.. versions.Select(version => version with { ByName = version.By is null ? null : names.GetValueOrDefault(version.By) })];
    }
}
