using System.Globalization;
using System.Security.Claims;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpenIddict.Abstractions;

/// <content>What OpenIddict keeps in private claims of a principal.</content>
public static partial class OpenIddictExtensions
{
    public static DateTimeOffset? GetCreationDate(this ClaimsIdentity identity) =>
        ReadDate(identity.FindFirst(Claims.Private.CreationDate));

    public static ClaimsIdentity SetCreationDate(this ClaimsIdentity identity, DateTimeOffset? date) =>
        identity.SetClaim(Claims.Private.CreationDate, WriteDate(date));

    public static DateTimeOffset? GetExpirationDate(this ClaimsIdentity identity) =>
        ReadDate(identity.FindFirst(Claims.Private.ExpirationDate));

    public static ClaimsIdentity SetExpirationDate(this ClaimsIdentity identity, DateTimeOffset? date) =>
        identity.SetClaim(Claims.Private.ExpirationDate, WriteDate(date));

    public static TimeSpan? GetAccessTokenLifetime(this ClaimsIdentity identity) =>
        ReadLifetime(identity.GetClaim(Claims.Private.AccessTokenLifetime));

    public static ClaimsIdentity SetAccessTokenLifetime(this ClaimsIdentity identity, TimeSpan? lifetime) =>
        identity.SetClaim(Claims.Private.AccessTokenLifetime, (long?)lifetime?.TotalSeconds);

    public static TimeSpan? GetAuthorizationCodeLifetime(this ClaimsIdentity identity) =>
        ReadLifetime(identity.GetClaim(Claims.Private.AuthorizationCodeLifetime));

    public static ClaimsIdentity SetAuthorizationCodeLifetime(this ClaimsIdentity identity, TimeSpan? lifetime) =>
        identity.SetClaim(Claims.Private.AuthorizationCodeLifetime, (long?)lifetime?.TotalSeconds);

    public static TimeSpan? GetIdentityTokenLifetime(this ClaimsIdentity identity) =>
        ReadLifetime(identity.GetClaim(Claims.Private.IdentityTokenLifetime));

    public static ClaimsIdentity SetIdentityTokenLifetime(this ClaimsIdentity identity, TimeSpan? lifetime) =>
        identity.SetClaim(Claims.Private.IdentityTokenLifetime, (long?)lifetime?.TotalSeconds);

    public static TimeSpan? GetRefreshTokenLifetime(this ClaimsIdentity identity) =>
        ReadLifetime(identity.GetClaim(Claims.Private.RefreshTokenLifetime));

    public static ClaimsIdentity SetRefreshTokenLifetime(this ClaimsIdentity identity, TimeSpan? lifetime) =>
        identity.SetClaim(Claims.Private.RefreshTokenLifetime, (long?)lifetime?.TotalSeconds);

    public static string? GetAuthorizationId(this ClaimsIdentity identity) => identity.GetClaim(Claims.Private.AuthorizationId);

    public static ClaimsIdentity SetAuthorizationId(this ClaimsIdentity identity, string? identifier) =>
        identity.SetClaim(Claims.Private.AuthorizationId, identifier);

    public static string? GetTokenId(this ClaimsIdentity identity) => identity.GetClaim(Claims.Private.TokenId);

    public static ClaimsIdentity SetTokenId(this ClaimsIdentity identity, string? identifier) =>
        identity.SetClaim(Claims.Private.TokenId, identifier);

    public static string? GetTokenType(this ClaimsIdentity identity) => identity.GetClaim(Claims.Private.TokenType);

    public static ClaimsIdentity SetTokenType(this ClaimsIdentity identity, string? type) =>
        identity.SetClaim(Claims.Private.TokenType, type);

    public static bool HasTokenType(this ClaimsIdentity identity, string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return string.Equals(identity.GetTokenType(), type, StringComparison.OrdinalIgnoreCase);
    }

    public static DateTimeOffset? GetCreationDate(this ClaimsPrincipal principal) =>
        ReadDate(principal.FindFirst(Claims.Private.CreationDate));

    public static ClaimsPrincipal SetCreationDate(this ClaimsPrincipal principal, DateTimeOffset? date) =>
        principal.SetClaim(Claims.Private.CreationDate, WriteDate(date));

    public static DateTimeOffset? GetExpirationDate(this ClaimsPrincipal principal) =>
        ReadDate(principal.FindFirst(Claims.Private.ExpirationDate));

    public static ClaimsPrincipal SetExpirationDate(this ClaimsPrincipal principal, DateTimeOffset? date) =>
        principal.SetClaim(Claims.Private.ExpirationDate, WriteDate(date));

    public static TimeSpan? GetAccessTokenLifetime(this ClaimsPrincipal principal) =>
        ReadLifetime(principal.GetClaim(Claims.Private.AccessTokenLifetime));

    public static ClaimsPrincipal SetAccessTokenLifetime(this ClaimsPrincipal principal, TimeSpan? lifetime) =>
        principal.SetClaim(Claims.Private.AccessTokenLifetime, (long?)lifetime?.TotalSeconds);

    public static TimeSpan? GetAuthorizationCodeLifetime(this ClaimsPrincipal principal) =>
        ReadLifetime(principal.GetClaim(Claims.Private.AuthorizationCodeLifetime));

    public static ClaimsPrincipal SetAuthorizationCodeLifetime(this ClaimsPrincipal principal, TimeSpan? lifetime) =>
        principal.SetClaim(Claims.Private.AuthorizationCodeLifetime, (long?)lifetime?.TotalSeconds);

    public static TimeSpan? GetIdentityTokenLifetime(this ClaimsPrincipal principal) =>
        ReadLifetime(principal.GetClaim(Claims.Private.IdentityTokenLifetime));

    public static ClaimsPrincipal SetIdentityTokenLifetime(this ClaimsPrincipal principal, TimeSpan? lifetime) =>
        principal.SetClaim(Claims.Private.IdentityTokenLifetime, (long?)lifetime?.TotalSeconds);

    public static TimeSpan? GetRefreshTokenLifetime(this ClaimsPrincipal principal) =>
        ReadLifetime(principal.GetClaim(Claims.Private.RefreshTokenLifetime));

    public static ClaimsPrincipal SetRefreshTokenLifetime(this ClaimsPrincipal principal, TimeSpan? lifetime) =>
        principal.SetClaim(Claims.Private.RefreshTokenLifetime, (long?)lifetime?.TotalSeconds);

    public static string? GetAuthorizationId(this ClaimsPrincipal principal) => principal.GetClaim(Claims.Private.AuthorizationId);

    public static ClaimsPrincipal SetAuthorizationId(this ClaimsPrincipal principal, string? identifier) =>
        principal.SetClaim(Claims.Private.AuthorizationId, identifier);

    public static string? GetTokenId(this ClaimsPrincipal principal) => principal.GetClaim(Claims.Private.TokenId);

    public static ClaimsPrincipal SetTokenId(this ClaimsPrincipal principal, string? identifier) =>
        principal.SetClaim(Claims.Private.TokenId, identifier);

    public static string? GetTokenType(this ClaimsPrincipal principal) => principal.GetClaim(Claims.Private.TokenType);

    public static ClaimsPrincipal SetTokenType(this ClaimsPrincipal principal, string? type) =>
        principal.SetClaim(Claims.Private.TokenType, type);

    public static bool HasTokenType(this ClaimsPrincipal principal, string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return string.Equals(principal.GetTokenType(), type, StringComparison.OrdinalIgnoreCase);
    }

    private static DateTimeOffset? ReadDate(Claim? claim) =>
        DateTimeOffset.TryParseExact(claim?.Value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string? WriteDate(DateTimeOffset? date) => date?.ToString("r", CultureInfo.InvariantCulture);

    private static TimeSpan? ReadLifetime(string? text) =>
        double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
