using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    public sealed class ExtractConfigurationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }
    }

    public sealed class ValidateConfigurationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }
    }

    public sealed class HandleConfigurationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public Dictionary<string, OpenIddictParameter> Metadata { get; } = new(StringComparer.Ordinal);

        public Uri? Issuer { get; set; }

        public Uri? AuthorizationEndpoint { get; set; }

        public Uri? JsonWebKeySetEndpoint { get; set; }

        public Uri? EndSessionEndpoint { get; set; }

        public Uri? IntrospectionEndpoint { get; set; }

        public Uri? RevocationEndpoint { get; set; }

        public Uri? TokenEndpoint { get; set; }

        public Uri? UserInfoEndpoint { get; set; }

        public HashSet<string> Claims { get; } = new(StringComparer.Ordinal);

        public HashSet<string> CodeChallengeMethods { get; } = new(StringComparer.Ordinal);

        public HashSet<string> GrantTypes { get; } = new(StringComparer.Ordinal);

        public HashSet<string> IdTokenSigningAlgorithms { get; } = new(StringComparer.Ordinal);

        public HashSet<string> IntrospectionEndpointAuthenticationMethods { get; } = new(StringComparer.Ordinal);

        public HashSet<string> PromptValues { get; } = new(StringComparer.Ordinal);

        public HashSet<string> ResponseModes { get; } = new(StringComparer.Ordinal);

        public HashSet<string> ResponseTypes { get; } = new(StringComparer.Ordinal);

        public HashSet<string> RevocationEndpointAuthenticationMethods { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Scopes { get; } = new(StringComparer.Ordinal);

        public HashSet<string> SubjectTypes { get; } = new(StringComparer.Ordinal);

        public HashSet<string> TokenEndpointAuthenticationMethods { get; } = new(StringComparer.Ordinal);
    }

    public sealed class ApplyConfigurationResponseContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
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
