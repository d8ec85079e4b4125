using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server.AspNetCore;

public static partial class OpenIddictServerAspNetCoreHandlers
{
    public sealed class AttachHttpResponseCode<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, AttachHttpResponseCode<TContext>>(100_000);

        public ValueTask HandleAsync(TContext context)
        {
            var userInfo = context.EndpointType is OpenIddictServerEndpointType.UserInfo;
            context.Transaction.RequireHttpRequest().HttpContext.Response.StatusCode = context.Transaction.Response?.Error switch
            {
                null or "" => StatusCodes.Status200OK,
                Errors.InvalidToken or Errors.MissingToken when userInfo => StatusCodes.Status401Unauthorized,
                Errors.InsufficientAccess or Errors.InsufficientScope when userInfo => StatusCodes.Status403Forbidden,
                Errors.InvalidClient when !userInfo => StatusCodes.Status401Unauthorized,
                Errors.ServerError => StatusCodes.Status500InternalServerError,
                _ => StatusCodes.Status400BadRequest,
            };
            return default;
        }
    }

    public sealed class AttachCacheControlHeader<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, AttachCacheControlHeader<TContext>>(AttachHttpResponseCode<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            var headers = context.Transaction.RequireHttpRequest().HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers.Pragma = "no-cache";
            headers.Expires = "Thu, 01 Jan 1970 00:00:00 GMT";
            return default;
        }
    }

    /// <summary>Puts an error into the header that its specification wants it in (RFC 6750, 3; RFC 6749, 5.2).</summary>
    public sealed class AttachWwwAuthenticateHeader<TContext>(IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options)
        : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, AttachWwwAuthenticateHeader<TContext>>(AttachCacheControlHeader<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            var response = context.Transaction.Response!;
            var scheme = response.Error switch
            {
                null or "" => null,
                _ when context.EndpointType is OpenIddictServerEndpointType.UserInfo => Schemes.Bearer,
                Errors.InvalidClient => Schemes.Basic,
                _ => null,
            };
            if (scheme is null)
            {
                return default;
            }

            // RFC 6750, 3.1: a request without any token learns only that it needs one.
            var silent = response.Error is Errors.MissingToken;
            var parameters = response.GetParameters()
                .Where(parameter => !silent || parameter.Key is not (Parameters.Error or Parameters.ErrorDescription or Parameters.ErrorUri))
                .Select(static parameter => (parameter.Key, Value: (string?)parameter.Value))
                .Prepend((Key: "realm", Value: options.CurrentValue.Realm))
                .Where(static parameter => !string.IsNullOrEmpty(parameter.Value))
                .Select(static parameter => $"{parameter.Key}=\"{parameter.Value!.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

            context.Transaction.RequireHttpRequest().HttpContext.Response.Headers.Append(
                HeaderNames.WWWAuthenticate, $"{scheme} {string.Join(", ", parameters)}".TrimEnd());
            return default;
        }
    }

    /// <summary>An error that is in the header needs no body.</summary>
    public sealed class ProcessChallengeErrorResponse<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ProcessChallengeErrorResponse<TContext>>(
                AttachWwwAuthenticateHeader<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            if (context.Transaction.RequireHttpRequest().HttpContext.Response.Headers.ContainsKey(HeaderNames.WWWAuthenticate))
            {
                context.HandleRequest();
            }

            return default;
        }
    }

    public sealed class ProcessJsonResponse<TContext>(IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options)
        : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ProcessJsonResponse<TContext>>(500_000);

        public async ValueTask HandleAsync(TContext context)
        {
            using var stream = new MemoryStream();
            await using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Indented = !options.CurrentValue.SuppressJsonResponseIndentation,
            }))
            {
                context.Transaction.Response!.WriteTo(writer);
            }

            await WriteAsync(context, "application/json;charset=UTF-8", stream.ToArray());
        }
    }

    public sealed class ProcessPassthroughErrorResponse<TContext>(IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options)
        : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ProcessPassthroughErrorResponse<TContext>>(ProcessJsonResponse<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            if (options.CurrentValue.EnableErrorPassthrough && IsPassedThrough(options.CurrentValue, context)
                && !string.IsNullOrEmpty(context.Transaction.Response?.Error))
            {
                context.SkipRequest();
            }

            return default;
        }
    }

    /// <summary>Leaves the status alone in the response: the status code pages middleware makes a page of it.</summary>
    public sealed class ProcessStatusCodePagesErrorResponse<TContext>(IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options)
        : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ProcessStatusCodePagesErrorResponse<TContext>>(
                ProcessPassthroughErrorResponse<TContext>.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(TContext context)
        {
            if (options.CurrentValue.EnableStatusCodePagesIntegration && !string.IsNullOrEmpty(context.Transaction.Response?.Error)
                && context.Transaction.RequireHttpRequest().HttpContext.Features.Get<IStatusCodePagesFeature>() is { Enabled: true })
            {
                context.HandleRequest();
            }

            return default;
        }
    }

    /// <summary>Shows an error as text to the person in front of the browser, since it may not be redirected.</summary>
    public sealed class ProcessLocalErrorResponse<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ProcessLocalErrorResponse<TContext>>(
                ProcessStatusCodePagesErrorResponse<TContext>.Descriptor.Order + 1_000);

        public async ValueTask HandleAsync(TContext context)
        {
            var response = context.Transaction.Response!;
            if (string.IsNullOrEmpty(response.Error))
            {
                return;
            }

            response.State = null;
            var text = new StringBuilder();
            foreach (var (name, value) in response.GetParameters())
            {
                if ((string?)value is { Length: > 0 } line)
                {
                    text.Append(name).Append(':').Append(line).Append('\n');
                }
            }

            await WriteAsync(context, "text/plain;charset=UTF-8", Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    public sealed class ProcessEmptyResponse<TContext> : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, ProcessEmptyResponse<TContext>>(int.MaxValue - 100_000);

        public ValueTask HandleAsync(TContext context)
        {
            context.HandleRequest();
            return default;
        }
    }

    private static async ValueTask WriteAsync(BaseRequestContext context, string contentType, byte[] body)
    {
        var response = context.Transaction.RequireHttpRequest().HttpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.CancellationToken);
        context.HandleRequest();
    }
}
