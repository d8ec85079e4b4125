using System.Collections.Frozen;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email;

/// <summary>Makes recipients of users, with what their profiles say of name, language and time zone.</summary>
/// <param name="store">The profiles.</param>
public sealed class EmailRecipientReader(IProfileStore? store = null)
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
        return await profiles.FindAsync(userId, cancellationToken) is { } snapshot ? Read(snapshot) : null;
    }

    /// <summary>Makes a recipient of a user that was read before.</summary>
    /// <param name="snapshot">Account and profile.</param>
    /// <returns>Null if the user has no e-mail address.</returns>
    public static EmailRecipient? Read(ProfileSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return string.IsNullOrEmpty(snapshot.Account.Email)
            ? null
            : new(snapshot.Account.Email)
            {
                Name = Find(snapshot.Profile, "name") ?? Compose(snapshot.Profile),
                GivenName = Find(snapshot.Profile, "given_name"),
                Culture = Find(snapshot.Profile, "locale"),
                TimeZone = Find(snapshot.Profile, "zoneinfo"),
                UserId = snapshot.Account.UserId,
            };
    }

    /// <summary>Most people enter the parts of their name and not the whole.</summary>
    private static string? Compose(UserProfile profile)
    {
        var (given, family) = (Find(profile, "given_name"), Find(profile, "family_name"));
        var parts = Find(profile, "locale") is { } locale && FamilyFirst.Contains(locale.Split('-')[0]) ? new[] { family, given } : [given, family];
        var name = string.Join(' ', parts.Where(part => part is not null));
        return name.Length == 0 ? null : name;
    }

    private static string? Find(UserProfile profile, string id) =>
        profile.Values.TryGetValue(id, out var value) && value.Value is TextValue text ? text.Text : null;
}
