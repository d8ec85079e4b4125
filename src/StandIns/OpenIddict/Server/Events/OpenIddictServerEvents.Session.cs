using System.Security.Claims;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

public static partial class OpenIddictServerEvents
{
    public sealed class ExtractEndSessionRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest? Request
        {
            get => Transaction.Request;
            set => Transaction.Request = value;
        }
    }

    public sealed class ValidateEndSessionRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public string? ClientId => Request?.ClientId;

        public string? PostLogoutRedirectUri { get; private set; } = transaction.Request?.PostLogoutRedirectUri;

        public void SetPostLogoutRedirectUri(string uri)
        {
            ArgumentException.ThrowIfNullOrEmpty(uri);
            if (!string.IsNullOrEmpty(PostLogoutRedirectUri) && !string.Equals(PostLogoutRedirectUri, uri, StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The address of the request cannot be replaced by another one.");
            }

            PostLogoutRedirectUri = uri;
        }

        public ClaimsPrincipal? IdentityTokenHintPrincipal { get; set; }
    }

    public sealed class HandleEndSessionRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public OpenIddictRequest Request
        {
            get => Transaction.Request!;
            set => Transaction.Request = value;
        }

        public ClaimsPrincipal? IdentityTokenHintPrincipal { get; set; }

        public bool IsSignOutTriggered { get; private set; }

        public Dictionary<string, OpenIddictParameter> Parameters { get; } = new(StringComparer.Ordinal);

        public void SignOut() => IsSignOutTriggered = true;
    }

    public sealed class ApplyEndSessionResponseContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
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

        public string? PostLogoutRedirectUri { get; set; }
    }
}
