using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What the contracts are tried with.</summary>
internal static class Given
{
    public const string Unique = "badge";
    public const string OtherUnique = "locker";
    public const string Searchable = "city";

    public static DateTimeOffset Time { get; } = new(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero);

    public static IReadOnlyList<AttributeDefinition> Definitions { get; } =
    [
        Text(Unique) with { IsUnique = true },
        Text(OtherUnique) with { IsUnique = true },
        Text(Searchable) with { IsSearchable = true },
    ];

    public static AttributeDefinition Text(string id) => new()
    {
        Id = id,
        Name = id,
        ClaimName = id,
        DisplayName = id,
        Type = AttributeType.String,
        Access = AttributeAccess.PortalOnly,
        Scopes = [],
    };

    public static ChangeStamp Stamp(DateTimeOffset? time = null) => new(new(ValueSource.Admin, "root", time ?? Time), "4bf92f35");

    /// <summary>Sets or clears texts of a profile, as the domain would.</summary>
    public static ProfileChange Change(UserProfile profile, params (string Id, string? Text)[] values) =>
        Change(profile, Definitions, Stamp(), values);

    public static ProfileChange Change(
        UserProfile profile, IEnumerable<AttributeDefinition> definitions, ChangeStamp stamp, params (string Id, string? Text)[] values)
    {
        var changed = new Dictionary<string, ProfileValue>(profile.Values);
        var changes = new List<ValueChange>();
        foreach (var (id, text) in values)
        {
            changes.Add(new(id, Json(changed.GetValueOrDefault(id)?.Value), Json(Value(text)), IsRedacted: false));
            changed[id] = new(Value(text), stamp.Provenance);
        }

        var result = profile with { Values = changed, UpdatedAt = stamp.Provenance.At };
        return new() { Profile = result, Values = changes, Indexed = ValueIndex.Of(definitions, result), Stamp = stamp };
    }

    private static TextValue? Value(string? text) => text is null ? null : new(text);

    private static string? Json(AttributeValue? value) => value?.ToJson().GetRawText();
}
