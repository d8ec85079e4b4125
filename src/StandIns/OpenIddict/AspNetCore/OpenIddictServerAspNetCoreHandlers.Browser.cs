using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server.AspNetCore;

public static partial class OpenIddictServerAspNetCoreHandlers
{
    /// <summary>Leaves a request that was found good to the application's own endpoint.</summary>
    public sealed class EnablePassthroughMode<TContext>(IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options)
        : IOpenIddictServerHandler<TContext>
        where TContext : BaseRequestContext
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<TContext, EnablePassthroughMode<TContext>>(int.MaxValue - 100_000);

        public ValueTask HandleAsync(TContext context)
        {
            if (IsPassedThrough(options.CurrentValue, context))
            {
                context.SkipRequest();
            }

            return default;
        }
    }

    /// <summary>The authorization response goes to the client through the browser.</summary>
    public static class Authentication
    {
        /// <summary>A form that submits itself (OAuth 2.0 Form Post Response Mode).</summary>
        public sealed class ProcessFormPostResponse(HtmlEncoder encoder) : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyAuthorizationResponseContext, ProcessFormPostResponse>(250_000);

            public async ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
            {
                if (string.IsNullOrEmpty(context.RedirectUri) || context.ResponseMode is not ResponseModes.FormPost)
                {
                    return;
                }

                var page = new StringBuilder("<!doctype html>\n<html>\n<body>\n<form name=\"form\" method=\"post\" action=\"")
                    .Append(encoder.Encode(context.RedirectUri)).Append("\">\n");
                foreach (var (name, value) in Values(context.Response))
                {
                    page.Append("<input type=\"hidden\" name=\"").Append(encoder.Encode(name))
                        .Append("\" value=\"").Append(encoder.Encode(value ?? string.Empty)).Append("\" />\n");
                }

                page.Append("<noscript><input type=\"submit\" value=\"Continue\" /></noscript>\n</form>\n")
                    .Append("<script>document.form.submit();</script>\n</body>\n</html>\n");

                var response = context.Transaction.RequireHttpRequest().HttpContext.Response;
                response.StatusCode = StatusCodes.Status200OK;
                response.Headers.CacheControl = response.Headers.Pragma = "no-cache";
                response.Headers.Expires = "-1";
                await WriteAsync(context, "text/html;charset=UTF-8", Encoding.UTF8.GetBytes(page.ToString()));
            }
        }

        public sealed class ProcessQueryResponse : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyAuthorizationResponseContext, ProcessQueryResponse>(
                    ProcessFormPostResponse.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
            {
                if (!string.IsNullOrEmpty(context.RedirectUri) && context.ResponseMode is ResponseModes.Query)
                {
                    Redirect(context, QueryHelpers.AddQueryString(context.RedirectUri, Values(context.Response)));
                }

                return default;
            }
        }

        public sealed class ProcessFragmentResponse : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyAuthorizationResponseContext, ProcessFragmentResponse>(
                    ProcessQueryResponse.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
            {
                if (!string.IsNullOrEmpty(context.RedirectUri) && context.ResponseMode is ResponseModes.Fragment)
                {
                    // The same encoding as a query's, with another sign in front.
                    var query = QueryHelpers.AddQueryString(string.Empty, Values(context.Response));
                    Redirect(context, context.RedirectUri + "#" + query.TrimStart('?'));
                }

                return default;
            }
        }
    }

    /// <summary>After the end of a session the browser goes back to the client, or to where the application sends it.</summary>
    public static class Session
    {
        public sealed class ProcessQueryResponse : IOpenIddictServerHandler<ApplyEndSessionResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyEndSessionResponseContext, ProcessQueryResponse>(250_000);

            public ValueTask HandleAsync(ApplyEndSessionResponseContext context)
            {
                if (!string.IsNullOrEmpty(context.PostLogoutRedirectUri))
                {
                    Redirect(context, QueryHelpers.AddQueryString(context.PostLogoutRedirectUri, Values(context.Response)));
                }

                return default;
            }
        }

        public sealed class ProcessHostRedirectionResponse : IOpenIddictServerHandler<ApplyEndSessionResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyEndSessionResponseContext, ProcessHostRedirectionResponse>(
                    ProcessPassthroughErrorResponse<ApplyEndSessionResponseContext>.Descriptor.Order + 250);

            public ValueTask HandleAsync(ApplyEndSessionResponseContext context)
            {
                if (string.IsNullOrEmpty(context.PostLogoutRedirectUri) && string.IsNullOrEmpty(context.Response.Error)
                    && context.Transaction.Recall<AuthenticationProperties>()?.RedirectUri is { Length: > 0 } address)
                {
                    Redirect(context, address);
                }

                return default;
            }
        }
    }

    private static bool IsPassedThrough(OpenIddictServerAspNetCoreOptions options, BaseContext context) => context.EndpointType switch
    {
        OpenIddictServerEndpointType.Authorization => options.EnableAuthorizationEndpointPassthrough,
        OpenIddictServerEndpointType.EndSession => options.EnableEndSessionEndpointPassthrough,
        OpenIddictServerEndpointType.Token => options.EnableTokenEndpointPassthrough,
        OpenIddictServerEndpointType.UserInfo => options.EnableUserInfoEndpointPassthrough,
        _ => false,
    };

    private static void Redirect(BaseRequestContext context, string address)
    {
        context.Transaction.RequireHttpRequest().HttpContext.Response.Redirect(address);
        context.HandleRequest();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Values(OpenIddictResponse response)
        => from parameter in response.GetParameters()
           from value in parameter.Value.ToTexts() ?? []
           where !string.IsNullOrEmpty(value)
           select KeyValuePair.Create(parameter.Key, (string?)value);
}
