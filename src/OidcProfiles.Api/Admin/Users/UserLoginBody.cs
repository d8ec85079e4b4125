using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Administration.Users;
using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>A link to an upstream provider. Who the person is there is not told.</summary>
internal sealed record UserLoginBody
{
    /// <summary>The provider: the authentication scheme of the host.</summary>
    public required string Provider { get; init; }

    /// <summary>What people know it by.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the host has the provider still.</summary>
    public bool Usable { get; init; }

    /// <summary>Since when the link is there; absent if it is not known.</summary>
    public DateTimeOffset? LinkedAt { get; init; }

    /// <summary>When the provider sent what follows; absent if it is not known what it sent.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>The values that it sent by attribute name, in the form in which they are taken.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>The e-mail address that it sent; absent for none.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the provider is believed that the address is the person's; absent without one.</summary>
    public bool? EmailVerified { get; init; }

    /// <summary>What it sent and could not be used.</summary>
    public IReadOnlyList<UserDroppedValueBody>? LeftOut { get; init; }

    public static IReadOnlyList<UserLoginBody> Of(UserDetails user, AttributeSchema schema)
    {
        var readable = schema.Definitions.Where(definition => AccessPolicy.CanRead(definition, Party.AdminApi)).ToList();
        return [.. from login in user.Logins?.Logins ?? []
                   let sent = user.Snapshots.FirstOrDefault(stored => stored.Snapshot.Provider == login.Provider && stored.Snapshot.Key == login.Key)
                   select Of(login, sent, readable)];
    }

    private static UserLoginBody Of(ExternalLogin login, StoredUpstreamSnapshot? sent, List<AttributeDefinition> readable) => new()
    {
        Provider = login.Provider,
        Name = login.DisplayName,
        Usable = login.IsUsable,
        LinkedAt = sent?.LinkedAt,
        SeenAt = sent?.SeenAt,
        Attributes = sent is null ? null : readable.Where(definition => sent.Snapshot.Attributes.ContainsKey(definition.Id))
            .ToDictionary(definition => definition.Name, definition => sent.Snapshot.Attributes[definition.Id], StringComparer.Ordinal),
        Email = sent?.Snapshot.Email?.Address,
        EmailVerified = sent?.Snapshot.Email?.IsVerified,
        LeftOut = sent?.Snapshot.Dropped.Select(dropped => new UserDroppedValueBody(dropped.Name, JsonNamingPolicy.CamelCase.ConvertName($"{dropped.Reason}"))).ToList(),
    };
}
