using System.Collections.Immutable;

namespace OidcProfiles.Administration.Clients;

/// <summary>Of whom a client asks for what.</summary>
/// <param name="UserId">The user id; any text may be asked for.</param>
/// <param name="ClientId">The client; any text may be asked for.</param>
public sealed record ClientQuestion(string UserId, string ClientId)
{
    /// <summary>The scopes that it asks for, and that are granted if it may ask for them.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The <c>claims</c> parameter (OIDC Core 5.5), as JSON; null for none.</summary>
    public string? Claims { get; init; }

    /// <summary>The <c>claims_locales</c> parameter (OIDC Core 5.2); null for none.</summary>
    public string? ClaimsLocales { get; init; }
}
