using System.Collections.Immutable;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Normalization;

/// <summary>A person as a provider describes them, in the words and types of this server.</summary>
public sealed record NormalizedProfile
{
    /// <summary>The name of the provider here: the first part of the key.</summary>
    public required string Provider { get; init; }

    /// <summary>Who vouches for the subject; with a tenant where the provider has tenants: the second part of the key.</summary>
    public required string Issuer { get; init; }

    /// <summary>Who the person is at the issuer, for ever: the third part of the key. Compared letter by letter.</summary>
    public required string Subject { get; init; }

    /// <summary>The valid values by <see cref="Attributes.AttributeDefinition.Id"/>, without the e-mail address.</summary>
    public required ImmutableSortedDictionary<string, AttributeValue> Attributes { get; init; }

    /// <summary>The e-mail address; null if there is none that could be used.</summary>
    public NormalizedEmail? Email { get; init; }

    /// <summary>What was sent and could not be used.</summary>
    public ImmutableArray<DroppedValue> Dropped { get; init; } = [];
}
