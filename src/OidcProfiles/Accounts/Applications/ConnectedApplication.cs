using System.Collections.Immutable;
using OidcProfiles.Attributes;

namespace OidcProfiles.Accounts.Applications;

/// <summary>A client that a user has let in.</summary>
public sealed record ConnectedApplication
{
    /// <summary>The client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>What people know it by, in their language where the client has a name in it.</summary>
    public required string Name { get; init; }

    /// <summary>Since when; null if nobody knows.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it last got a token for the user; null if nobody knows.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The scopes that were granted, in the order of their names.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>
    /// The attributes that go to it, as far as the person may see them, in the order of forms: what the person shares with it, or where
    /// nothing is remembered, what the policy releases with these scopes.
    /// </summary>
    public required IReadOnlyList<AttributeDefinition> Attributes { get; init; }

    /// <summary>Whether it is remembered what the person shares with it, so that the person can change it.</summary>
    public bool IsSharingRemembered { get; init; }
}
