using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    /// <summary>A principal on its way to becoming one token.</summary>
    public sealed class GenerateTokenContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public string? ClientId { get; set; }

        public bool CreateTokenEntry { get; set; }

        public bool IsReferenceToken { get; set; }

        public bool PersistTokenPayload { get; set; }

        public ClaimsPrincipal Principal { get; set; } = default!;

        public EncryptingCredentials? EncryptionCredentials { get; set; }

        public SigningCredentials? SigningCredentials { get; set; }

        public string? Token { get; set; }

        public string TokenFormat { get; set; } = default!;

        public string TokenType { get; set; } = default!;
    }

    /// <summary>A token on its way to becoming a principal.</summary>
    public sealed class ValidateTokenContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public bool DisableLifetimeValidation { get; set; }

        public string Token { get; set; } = default!;

        public string? TokenFormat { get; set; }

        public string? TokenTypeHint { get; set; }

        public bool IsReferenceToken { get; set; }

        public string? AuthorizationId { get; set; }

        public string? TokenId { get; set; }

        public ClaimsPrincipal? Principal { get; set; }

        /// <summary>The accepted types; empty accepts all.</summary>
        public HashSet<string> ValidTokenTypes { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The entry behind the token, read once (the stand-in's own).</summary>
        internal object? TokenEntry { get; set; }

        /// <summary>Believes the token without asking the database (the stand-in's own, for the validation stack).</summary>
        internal bool DisableEntryValidation { get; set; }
    }
}
