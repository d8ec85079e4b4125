using System.Security.Claims;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    public sealed class ExtractAuthorizationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }
    }

    public sealed class ValidateAuthorizationRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public string? ClientId => Request?.ClientId;

        public string? RedirectUri { get; private set; } = transaction.Request?.RedirectUri;

        public void SetRedirectUri(string uri)
        {
            ArgumentException.ThrowIfNullOrEmpty(uri);
            if (!string.IsNullOrEmpty(RedirectUri) && !string.Equals(RedirectUri, uri, StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The address of the request cannot be replaced by another one.");
            }

            RedirectUri = uri;
        }

        public ClaimsPrincipal? IdentityTokenHintPrincipal { get; set; }
    }

    public sealed class HandleAuthorizationRequestContext(OpenIddictServerTransaction transaction)
        : BaseValidatingTicketContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public ClaimsPrincipal? IdentityTokenHintPrincipal { get; set; }

        public Dictionary<string, OpenIddictParameter> Parameters { get; } = new(StringComparer.Ordinal);

        public void SignIn(ClaimsPrincipal principal) => Principal = principal;

        public void SignIn(ClaimsPrincipal principal, IDictionary<string, OpenIddictParameter> parameters)
        {
            Principal = principal;
            foreach (var (name, value) in parameters)
            {
                Parameters[name] = value;
            }
        }
    }

    public sealed class ApplyAuthorizationResponseContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
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

        public string? AccessToken => Response?.AccessToken;

        public string? AuthorizationCode => Response?.Code;

        public string? Error => Response?.Error;

        public string? RedirectUri { get; set; }

        public string? ResponseMode { get; set; }
    }
}
