using System.Security.Claims;
using System.Text.Json;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    public sealed class ExtractUserInfoRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }
    }

    public sealed class ValidateUserInfoRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        /// <summary>The access token's principal, under its name of the 6.0 previews.</summary>
        public ClaimsPrincipal? Principal { get; set; }

        public ClaimsPrincipal? AccessTokenPrincipal
        {
            get => Principal;
            set => Principal = value;
        }
    }

    public sealed class HandleUserInfoRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        /// <summary>The access token's principal, under its name of the 6.0 previews.</summary>
        public ClaimsPrincipal Principal { get; set; } = default!;

        public ClaimsPrincipal AccessTokenPrincipal
        {
            get => Principal;
            set => Principal = value;
        }

        /// <summary>More claims, written after the typed ones: an entry replaces a typed claim, an empty one removes it.</summary>
        public Dictionary<string, OpenIddictParameter> Claims { get; } = new(StringComparer.Ordinal);

        public JsonElement Address { get; set; }

        public HashSet<string> Audiences { get; } = new(StringComparer.Ordinal);

        public string? BirthDate { get; set; }

        public string? Email { get; set; }

        public bool? EmailVerified { get; set; }

        public string? FamilyName { get; set; }

        public string? GivenName { get; set; }

        public Uri? Issuer { get; set; }

        public string? PhoneNumber { get; set; }

        public bool? PhoneNumberVerified { get; set; }

        public string? PreferredUsername { get; set; }

        public string? Profile { get; set; }

        public string? Subject { get; set; }

        public string? Website { get; set; }
    }

    public sealed class ApplyUserInfoResponseContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }

        public OpenIddictResponse Response
        {
            get => Transaction.Response!;
            set => Transaction.Response = value;
        }

        public string? Error => Response?.Error;
    }
}
