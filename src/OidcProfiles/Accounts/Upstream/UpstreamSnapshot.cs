using System.Text.Json;
using OidcProfiles.Normalization;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>A normalised upstream profile as it is kept: of a sign-in under way, and the last one of each external login.</summary>
public sealed record UpstreamSnapshot
{
    /// <summary>The authentication scheme.</summary>
    public required string Provider { get; init; }

    /// <summary>Who vouches for the subject; with a tenant where the provider has tenants.</summary>
    public required string Issuer { get; init; }

    /// <summary>Who the person is at the issuer.</summary>
    public required string Subject { get; init; }

    /// <summary>The valid values by <see cref="Attributes.AttributeDefinition.Id"/>, without the e-mail address.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }

    /// <summary>The e-mail address, and what it is worth; null if there is none that could be used.</summary>
    public NormalizedEmail? Email { get; init; }

    /// <summary>What was sent and could not be used: names and reasons.</summary>
    public IReadOnlyList<DroppedValue> Dropped { get; init; } = [];

    /// <summary>The key of the link in Identity: issuer and subject, see <see cref="UpstreamLoginKey"/>.</summary>
    public string Key => UpstreamLoginKey.Of(Issuer, Subject);

    /// <summary>Of a profile that was read.</summary>
    /// <param name="profile">The profile.</param>
    public static UpstreamSnapshot Of(NormalizedProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new()
        {
            Provider = profile.Provider,
            Issuer = profile.Issuer,
            Subject = profile.Subject,
            Attributes = profile.Attributes.ToDictionary(pair => pair.Key, pair => pair.Value.ToJson(), StringComparer.Ordinal),
            Email = profile.Email,
            Dropped = profile.Dropped,
        };
    }
}
