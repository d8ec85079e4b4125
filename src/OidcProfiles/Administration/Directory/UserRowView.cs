using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Directory;

/// <summary>Tells of users what a party may read.</summary>
internal sealed class UserRowView(AttributeSchema schema, Party party, DateTimeOffset now)
{
    public UserRow Show(DirectoryEntry entry)
    {
        var account = entry.Snapshot.Account;
        return new()
        {
            Id = account.UserId,
            UserName = Text(StandardAttributes.PreferredUserName, entry.Snapshot),
            Name = NameOf(entry.Snapshot),
            Email = Text(StandardAttributes.Email, entry.Snapshot),
            EmailConfirmed = account.EmailConfirmed,
            PhoneNumber = Text(StandardAttributes.PhoneNumber, entry.Snapshot),
            PhoneNumberConfirmed = account.PhoneNumberConfirmed,
            LockedUntil = account.IsLocked(now) ? account.LockedUntil : null,
            IsBeingDeleted = account.IsBeingDeleted,
            LastSignInAt = entry.LastSignInAt,
        };
    }

    /// <summary>The whole name, or the parts of it that there are.</summary>
    public string? NameOf(ProfileSnapshot snapshot) => Text("name", snapshot)
        ?? (string.Join(' ', new[] { Text("given_name", snapshot), Text("family_name", snapshot) }.OfType<string>()) is { Length: > 0 } parts ? parts : null);

    /// <summary>What the person is called, by whatever is known.</summary>
    public string CallOf(ProfileSnapshot snapshot) =>
        NameOf(snapshot) ?? Text(StandardAttributes.PreferredUserName, snapshot) ?? snapshot.Account.UserId;

    private string? Text(string name, ProfileSnapshot snapshot) =>
        schema.Find(name) is { } definition && AccessPolicy.CanRead(definition, party)
        && AttributeReader.Read(schema, definition, snapshot) is TextValue { Text: { Length: > 0 } text }
            ? text
            : null;
}
