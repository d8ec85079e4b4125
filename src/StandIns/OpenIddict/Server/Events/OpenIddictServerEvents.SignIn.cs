using System.Security.Claims;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    /// <summary>A principal on its way into tokens.</summary>
    public sealed class ProcessSignInContext(OpenIddictServerTransaction transaction) : BaseValidatingTicketContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public OpenIddictResponse Response
        {
            get => Transaction.Response!;
            set => Transaction.Response = value;
        }

        public Dictionary<string, string?> Properties { get; } = new(StringComparer.Ordinal);

        /// <summary>Extra members of the response.</summary>
        public Dictionary<string, OpenIddictParameter> Parameters { get; } = new(StringComparer.Ordinal);

        public bool GenerateAccessToken { get; set; }

        public bool GenerateAuthorizationCode { get; set; }

        public bool GenerateIdentityToken { get; set; }

        public bool GenerateRefreshToken { get; set; }

        public bool IncludeAccessToken { get; set; }

        public bool IncludeAuthorizationCode { get; set; }

        public bool IncludeIdentityToken { get; set; }

        public bool IncludeRefreshToken { get; set; }

        public string? AccessToken { get; set; }

        public ClaimsPrincipal? AccessTokenPrincipal { get; set; }

        public string? AuthorizationCode { get; set; }

        public ClaimsPrincipal? AuthorizationCodePrincipal { get; set; }

        public string? IdentityToken { get; set; }

        public ClaimsPrincipal? IdentityTokenPrincipal { get; set; }

        public string? RefreshToken { get; set; }

        public ClaimsPrincipal? RefreshTokenPrincipal { get; set; }
    }
}
