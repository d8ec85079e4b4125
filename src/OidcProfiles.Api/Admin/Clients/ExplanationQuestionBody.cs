using System.Text.Json;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin.Clients;

/// <summary>Of whom a client asks for what.</summary>
internal sealed record ExplanationQuestionBody
{
    /// <summary>The user id.</summary>
    public string? UserId { get; init; }

    /// <summary>The client.</summary>
    public string? ClientId { get; init; }

    /// <summary>The scopes that it asks for; absent for none.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The <c>claims</c> parameter of its request (OpenID Connect Core, 5.5), as an object; absent for none.</summary>
    public JsonElement? Claims { get; init; }

    /// <summary>The <c>claims_locales</c> parameter: language tags with spaces between them; absent for none.</summary>
    public string? ClaimsLocales { get; init; }

    public ClientQuestion ToQuestion() => new(ApiMember.DemandKey("userId", UserId), ApiMember.DemandKey("clientId", ClientId))
    {
        Scopes = [.. Scopes ?? []],
        Claims = Claims?.GetRawText(),
        ClaimsLocales = ClaimsLocales,
    };
}
