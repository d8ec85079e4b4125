using System.Text;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server.AspNetCore;

public static partial class OpenIddictServerAspNetCoreHandlers
{
    public sealed class ExtractGetRequest<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseValidatingContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ExtractGetRequest<TContext>>(ValidateTransportSecurityRequirement.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context) => ExtractAsync(context, get: true, post: false);
    }

    public sealed class ExtractGetOrPostRequest<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseValidatingContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ExtractGetOrPostRequest<TContext>>(ExtractGetRequest<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context) => ExtractAsync(context, get: true, post: true);
    }

    public sealed class ExtractPostRequest<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseValidatingContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ExtractPostRequest<TContext>>(ExtractGetOrPostRequest<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context) => ExtractAsync(context, get: false, post: true);
    }

    public sealed class ValidateClientAuthenticationMethod<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseValidatingContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ValidateClientAuthenticationMethod<TContext>>(
                ExtractPostRequest<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            var methods = context.Options.ClientAuthenticationMethods;
            if ((!string.IsNullOrEmpty(context.Transaction.Request?.ClientSecret)
                    && !methods.Contains(ClientAuthenticationMethods.ClientSecretPost))
                || (Credentials(context, Schemes.Basic) is not null && !methods.Contains(ClientAuthenticationMethods.ClientSecretBasic)))
            {
                context.Refuse(Errors.InvalidClient, "This server does not accept that way of client authentication.");
            }

            return default;
        }
    }

    public sealed class ExtractBasicAuthenticationCredentials<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseValidatingContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ExtractBasicAuthenticationCredentials<TContext>>(
                ValidateClientAuthenticationMethod<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            if (Credentials(context, Schemes.Basic) is not { } credentials)
            {
                return default;
            }

            var request = context.Transaction.Request!;
            if (!string.IsNullOrEmpty(request.ClientSecret) || !string.IsNullOrEmpty((string?)request["client_assertion"]))
            {
                context.Refuse(Errors.InvalidRequest, "A client must authenticate in one way only.");
                return default;
            }

            var bytes = new byte[credentials.Length];
            var text = Convert.TryFromBase64String(credentials.Trim(), bytes, out var length) ? Encoding.ASCII.GetString(bytes, 0, length) : "";
            if (text.Split(':', 2) is not [var id, var secret])
            {
                context.Refuse(Errors.InvalidRequest, "The client's credentials in the Authorization header are malformed.");
                return default;
            }

            request.ClientId = Decode(id);
            request.ClientSecret = Decode(secret);
            return default;
        }

        // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
        private static string? Decode(string text)
            => text.Length > 0 ? Uri.UnescapeDataString(text.Replace("+", "%20", StringComparison.Ordinal)) : null;
    }

    /// <summary>Takes a bearer token from the header (RFC 6750, 2.1), which wins over one in the query or form.</summary>
    public sealed class ExtractAccessToken<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseValidatingContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ExtractAccessToken<TContext>>(
                ExtractBasicAuthenticationCredentials<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            if (Credentials(context, Schemes.Bearer) is { } token)
            {
                context.Transaction.Request!.AccessToken = token;
            }

            return default;
        }
    }

    private static async ValueTask ExtractAsync(BaseValidatingContext context, bool get, bool post)
    {
        var request = context.Transaction.RequireHttpRequest();
        if (get && HttpMethods.IsGet(request.Method))
        {
            context.Transaction.Request = new OpenIddictRequest(request.Query);
        }
        else if (!post || !HttpMethods.IsPost(request.Method))
        {
            context.Refuse(Errors.InvalidRequest, "This HTTP method cannot be used here.");
        }
        else if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true)
        {
            context.Refuse(Errors.InvalidRequest, "The request must be a form: its Content-Type is missing or another.");
        }
        else
        {
            context.Transaction.Request = new OpenIddictRequest(await request.ReadFormAsync(context.CancellationToken));
        }
    }

    /// <summary>What follows the scheme in the Authorization header; null when the header is of another scheme.</summary>
    private static string? Credentials(BaseContext context, string scheme)
    {
        string? header = context.Transaction.RequireHttpRequest().Headers[HeaderNames.Authorization];
        return header?.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase) is true ? header[(scheme.Length + 1)..] : null;
    }
}
