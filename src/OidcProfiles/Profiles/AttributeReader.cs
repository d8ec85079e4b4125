using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>Finds the value of an attribute wherever it is kept: in the profile, in the Identity user, or derived.</summary>
internal static class AttributeReader
{
    public static AttributeValue? Read(AttributeSchema schema, AttributeDefinition definition, ProfileSnapshot snapshot) => definition.Origin switch
    {
        AttributeOrigin.Profile => snapshot.Profile.Values.TryGetValue(definition.Id, out var value) ? value.Value : null,
        AttributeOrigin.Identity => ReadIdentity(definition.Id, snapshot.Account),
        _ => definition.Id switch
        {
            StandardAttributes.UpdatedAt => ReadUpdatedAt(snapshot.Profile),
            StandardAttributes.Groups => ReadGroups(snapshot),
            _ => schema.Computed?.Read(schema, definition, snapshot),
        },
    };

    private static AttributeValue? ReadIdentity(string id, AccountSnapshot account) => id switch
    {
        StandardAttributes.PreferredUserName => Text(account.UserName),
        StandardAttributes.Email => Text(account.Email),
        StandardAttributes.PhoneNumber => Text(account.PhoneNumber),
        StandardAttributes.EmailVerified => Flag(account.Email, account.EmailConfirmed),
        StandardAttributes.PhoneNumberVerified => Flag(account.PhoneNumber, account.PhoneNumberConfirmed),
        _ => null,
    };

    private static IntegerValue? ReadUpdatedAt(UserProfile profile) =>
        profile.UpdatedAt is { } time ? new(time.ToUnixTimeSeconds()) : null;

    private static ListValue? ReadGroups(ProfileSnapshot snapshot) =>
        snapshot.Groups.IsEmpty ? null : new([.. snapshot.Groups.Select(name => new TextValue(name))]);

    private static TextValue? Text(string? text) => string.IsNullOrEmpty(text) ? null : new(text);

    /// <summary>A flag speaks of an address; without one there is nothing to say.</summary>
    private static BooleanValue? Flag(string? text, bool flag) => string.IsNullOrEmpty(text) ? null : new(flag);
}
