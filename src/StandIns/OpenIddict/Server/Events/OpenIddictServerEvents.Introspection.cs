using System.Security.Claims;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    public sealed class ExtractIntrospectionRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }
    }

    public sealed class ValidateIntrospectionRequestContext(OpenIddictServerTransaction transaction)
        : BaseValidatingClientContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public string? TokenTypeHint => Request?.TokenTypeHint;

        public ClaimsPrincipal? Principal { get; set; }
    }

    public sealed class HandleIntrospectionRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public ClaimsPrincipal Principal { get; set; } = default!;

        public Dictionary<string, OpenIddictParameter> Claims { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Audiences { get; } = new(StringComparer.Ordinal);

        public string? ClientId { get; set; }

        public DateTimeOffset? ExpiresAt { get; set; }

        public DateTimeOffset? IssuedAt { get; set; }

        public Uri? Issuer { get; set; }

        public DateTimeOffset? NotBefore { get; set; }

        public HashSet<string> Scopes { get; } = new(StringComparer.Ordinal);

        public string? Subject { get; set; }

        public string? TokenId { get; set; }

        public string? TokenType { get; set; }

        public string? TokenUsage { get; set; }

        public string? Username { get; set; }
    }

    public sealed class ApplyIntrospectionResponseContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
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
