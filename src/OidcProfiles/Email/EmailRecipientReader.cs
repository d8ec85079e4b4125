using System.Collections.Frozen;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email;

/// <summary>
/// Makes recipients of users, with what their profiles say of name, language and time zone. A mail to a person is a door like any other:
/// what the policy hides from the person is not used.
/// </summary>
/// <param name="schemas">The definitions in force.</param>
/// <param name="store">The profiles; a host without them has no names and languages either.</param>
public sealed class EmailRecipientReader(IAttributeSchemaProvider schemas, IProfileStore? store = null)
{
    /// <summary>The languages in which the family name is written first.</summary>
    private static readonly FrozenSet<string> FamilyFirst = FrozenSet.Create(StringComparer.Ordinal, "ja", "zh", "ko", "hu", "vi");

    /// <summary>Reads account and profile of a user with one query.</summary>
    /// <param name="userId">The user id as text; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user, or it has no e-mail address.</returns>
    /// <exception cref="InvalidOperationException">No profile store is registered.</exception>
    public async Task<EmailRecipient?> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        var profiles = store ?? throw new InvalidOperationException(
            "Users cannot be read, because no profile store is registered. Add AddEntityFrameworkStores() after AddOidcProfiles().");
        return await profiles.FindAsync(userId, cancellationToken) is { Account.Email: { Length: > 0 } address } snapshot
            ? Read(snapshot, address)
            : null;
    }

    /// <summary>Reads a user whose mail goes to a given address, with one query; without a profile store nothing but the address is known.</summary>
    /// <param name="userId">The user id as text; any text may be asked for.</param>
    /// <param name="address">Where the mail goes, which may not be the user's address yet.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<EmailRecipient> ReadAsync(string userId, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentException.ThrowIfNullOrEmpty(address);
        return store is not null && await store.FindAsync(userId, cancellationToken) is { } snapshot
            ? Read(snapshot, address)
            : new(address) { UserId = userId };
    }

    private EmailRecipient Read(ProfileSnapshot snapshot, string address)
    {
        // Definitions that are not loaded yet hide everything.
        var schema = schemas.FindCurrent();
        string? Find(string id) => schema is null ? null : EmailRecipientReader.Find(schema, snapshot, id);
        var (given, locale) = (Find("given_name"), Find("locale"));
        return new(address)
        {
            Name = Find("name") ?? Compose(given, Find("family_name"), locale),
            GivenName = given,
            Culture = locale,
            TimeZone = Find("zoneinfo"),
            UserId = snapshot.Account.UserId,
        };
    }

    /// <summary>Most people enter the parts of their name and not the whole.</summary>
    private static string? Compose(string? given, string? family, string? locale)
    {
        var parts = locale is not null && FamilyFirst.Contains(locale.Split('-')[0]) ? new[] { family, given } : [given, family];
        var name = string.Join(' ', parts.Where(part => part is not null));
        return name.Length == 0 ? null : name;
    }

    private static string? Find(AttributeSchema schema, ProfileSnapshot snapshot, string id) =>
        schema.Definitions.FirstOrDefault(definition => definition.IsStandard && definition.Id == id) is { } definition
        && AccessPolicy.CanRead(definition, Party.EndUser)
        && AttributeReader.Read(schema, definition, snapshot) is TextValue text
            ? text.Text
            : null;
}
