using OidcProfiles.Access;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.History;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Users;

/// <summary>Shows an administrator one user: with a query or two for each table, however much there is in it.</summary>
public sealed class UserDetailsReader
{
    private const int MostChanges = 200;

    private readonly UserRecords _records;
    private readonly UserMeans _means;
    private readonly IAttributeSchemaProvider _schemas;
    private readonly TimeProvider _time;

    internal UserDetailsReader(UserRecords records, UserMeans means, IAttributeSchemaProvider schemas, TimeProvider time) =>
        (_records, _means, _schemas, _time) = (records, means, schemas, time);

    /// <summary>A user.</summary>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="actor">Who asks; its party says which attributes are told.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    /// <exception cref="AdminRightsException">The actor may not read <see cref="AdminArea.Users"/>.</exception>
    public Task<UserDetails?> FindAsync(string userId, ProfileActor actor, CancellationToken cancellationToken) =>
        FindAsync(userId, UserParts.All, actor, cancellationToken);

    /// <summary>A user, or some of what is known.</summary>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="parts">What is read beside account and attributes; the rest is empty.</param>
    /// <param name="actor">Who asks; its party says which attributes are told.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    /// <exception cref="AdminRightsException">The actor may not read <see cref="AdminArea.Users"/>.</exception>
    public async Task<UserDetails?> FindAsync(string userId, UserParts parts, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        if (!CharacterValidator.IsValid(userId) || await _records.Profiles.FindAsync(userId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var (schema, now) = (_schemas.Current, _time.GetUtcNow());
        var items = ProfileManager.View(schema, snapshot, actor.Party).ToList();
        var details = new UserDetails
        {
            Account = snapshot.Account,
            Name = new UserRowView(schema, actor.Party, now).CallOf(snapshot),
            LockedUntil = snapshot.Account.IsLocked(now) ? snapshot.Account.LockedUntil : null,
            Attributes = items.ConvertAll(item => Read(item, snapshot.Profile) with { IsVerified = IsVerified(item.Definition, items) }),
            ProfileStamp = snapshot.Profile.ConcurrencyStamp,
            Groups = parts.HasFlag(UserParts.Groups) ? await _records.Groups.ListOfUserAsync(userId, cancellationToken) : [],
        };
        return await _means.AddAsync(details, parts, cancellationToken);
    }

    /// <summary>The changes of a user's values that the actor's party may read, the newest first; none if there is no such user.</summary>
    /// <param name="userId">Whose; any text may be asked for.</param>
    /// <param name="before">Only those older than this entry, see <see cref="UserHistoryPage.Next"/>; null to begin with the newest.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">The actor may not read <see cref="AdminArea.Users"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not accepted.</exception>
    public async Task<UserHistoryPage> FindHistoryAsync(
        string userId, string? before, int limit, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostChanges);
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        var schema = _schemas.Current;
        var entries = CharacterValidator.IsValid(userId)
            ? await _records.History.ListOfUserAsync(userId, before, limit + 1, cancellationToken)
            : [];
        return new(
            [.. entries.Take(limit).Select(entry => Read(schema, entry, actor.Party)).OfType<UserHistoryChange>()],
            entries.Count > limit ? entries[limit - 1].Id : null);
    }

    private static UserValue Read(ProfileViewItem item, UserProfile profile)
    {
        if (item.Definition.Origin != AttributeOrigin.Profile)
        {
            return new(item, Provenance: null, IsVerified: null);
        }

        var id = item.Definition.Id;
        return new(item, profile.Values.GetValueOrDefault(id)?.Provenance, IsVerified: null)
        {
            VariantProvenance = item.Variants.ToDictionary(
                variant => variant.Language, variant => profile.Values[VariantName.Join(id, variant.Language)].Provenance, StringComparer.Ordinal),
        };
    }

    /// <returns>Null if the party may not know of it.</returns>
    private static UserHistoryChange? Read(AttributeSchema schema, HistoryEntry entry, Party party)
    {
        var (id, language) = VariantName.Split(entry.AttributeId);
        var definition = schema.Definitions.FirstOrDefault(definition => definition.Id == id);
        return AccessPolicy.CanRead(definition, party) ? new(definition!, language, entry) : null;
    }

    private static bool? IsVerified(AttributeDefinition definition, List<ProfileViewItem> items) =>
        definition is { IsStandard: true, Origin: AttributeOrigin.Identity }
        && items.Find(item => item.Definition.IsStandard && StandardAttributes.VerifiedBy(item.Definition.Id) == definition.Id)?.Value is BooleanValue flag
            ? flag.Flag
            : null;
}
