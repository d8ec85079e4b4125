using System.Security.Claims;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    /// <summary>The tokens and client credentials of a request on their way to being believed.</summary>
    public sealed class ProcessAuthenticationContext(OpenIddictServerTransaction transaction) : BaseValidatingClientContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public Dictionary<string, string?> Properties { get; } = new(StringComparer.Ordinal);

        public bool ExtractAccessToken { get; set; }

        public bool ExtractAuthorizationCode { get; set; }

        public bool ExtractGenericToken { get; set; }

        public bool ExtractIdentityToken { get; set; }

        public bool ExtractRefreshToken { get; set; }

        public bool RequireAccessToken { get; set; }

        public bool RequireAuthorizationCode { get; set; }

        public bool RequireGenericToken { get; set; }

        public bool RequireIdentityToken { get; set; }

        public bool RequireRefreshToken { get; set; }

        public bool ValidateAccessToken { get; set; }

        public bool ValidateAuthorizationCode { get; set; }

        public bool ValidateGenericToken { get; set; }

        public bool ValidateIdentityToken { get; set; }

        public bool ValidateRefreshToken { get; set; }

        public bool RejectAccessToken { get; set; }

        public bool RejectAuthorizationCode { get; set; }

        public bool RejectGenericToken { get; set; }

        public bool RejectIdentityToken { get; set; }

        public bool RejectRefreshToken { get; set; }

        public string? AccessToken { get; set; }

        public ClaimsPrincipal? AccessTokenPrincipal { get; set; }

        public string? AuthorizationCode { get; set; }

        public ClaimsPrincipal? AuthorizationCodePrincipal { get; set; }

        public string? GenericToken { get; set; }

        public string? GenericTokenTypeHint { get; set; }

        public ClaimsPrincipal? GenericTokenPrincipal { get; set; }

        public string? IdentityToken { get; set; }

        public ClaimsPrincipal? IdentityTokenPrincipal { get; set; }

        public string? RefreshToken { get; set; }

        public ClaimsPrincipal? RefreshTokenPrincipal { get; set; }
    }
}
