using System.Security.Claims;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

/// <summary>The contexts that travel through the pipeline.</summary>
public static partial class OpenIddictServerEvents
{
    /// <summary>Every context: a view on the transaction.</summary>
    public abstract class BaseContext(OpenIddictServerTransaction transaction)
    {
        public OpenIddictServerTransaction Transaction { get; } = transaction ?? throw new ArgumentNullException(nameof(transaction));

        public CancellationToken CancellationToken
        {
            get => Transaction.CancellationToken;
            set => Transaction.CancellationToken = value;
        }

        public OpenIddictServerEndpointType EndpointType
        {
            get => Transaction.EndpointType;
            set => Transaction.EndpointType = value;
        }

        public Uri? RequestUri
        {
            get => Transaction.RequestUri;
            set => Transaction.RequestUri = value;
        }

        public Uri? BaseUri
        {
            get => Transaction.BaseUri;
            set => Transaction.BaseUri = value;
        }

        public ILogger Logger => Transaction.Logger;

        public OpenIddictServerOptions Options => Transaction.Options;
    }

    /// <summary>A context whose steps may answer the request or leave it to the application.</summary>
    public abstract class BaseRequestContext(OpenIddictServerTransaction transaction) : BaseContext(transaction)
    {
        public bool IsRequestHandled { get; private set; }

        public bool IsRequestSkipped { get; private set; }

        public void HandleRequest() => IsRequestHandled = true;

        public void SkipRequest() => IsRequestSkipped = true;
    }

    /// <summary>A context that may be refused with a protocol error.</summary>
    public abstract class BaseValidatingContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
    {
        public bool IsRejected { get; protected set; }

        public string? Error { get; private set; }

        public string? ErrorDescription { get; private set; }

        public string? ErrorUri { get; private set; }

        public virtual void Reject(string? error = null, string? description = null, string? uri = null)
            => (Error, ErrorDescription, ErrorUri, IsRejected) = (error, description, uri, true);
    }

    public abstract class BaseValidatingClientContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public string? ClientId => Transaction.Request?.ClientId;

        public string? ClientSecret => Transaction.Request?.ClientSecret;
    }

    public abstract class BaseValidatingTicketContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
    {
        public ClaimsPrincipal? Principal { get; set; }

        public string? ClientId => Transaction.Request?.ClientId;
    }

    /// <summary>An HTTP request that has just come in.</summary>
    public sealed class ProcessRequestContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction);

    /// <summary>A refused request on its way to its error response.</summary>
    public sealed class ProcessErrorContext(OpenIddictServerTransaction transaction) : BaseRequestContext(transaction)
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

        public string? Error { get; set; }

        public string? ErrorDescription { get; set; }

        public string? ErrorUri { get; set; }

        public Dictionary<string, OpenIddictParameter> Parameters { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>A demand that the application refuses (challenge or forbid).</summary>
    public sealed class ProcessChallengeContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
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

        public Dictionary<string, OpenIddictParameter> Parameters { get; } = new(StringComparer.Ordinal);
    }

    public sealed class ProcessSignOutContext(OpenIddictServerTransaction transaction) : BaseValidatingContext(transaction)
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

        public Dictionary<string, OpenIddictParameter> Parameters { get; } = new(StringComparer.Ordinal);
    }
}
