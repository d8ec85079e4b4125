using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OidcProfiles.Api.Resolver;

/// <summary>
/// Has the last word on answers of the resolver: no cookie and no permission for other origins. Validating a session may want to renew or
/// delete its cookie as late as the answer begins, and a proxy could hand that to whomever it likes.
/// </summary>
internal sealed class ResolverResponses : IStartupFilter
{
    public const string NoStore = "no-store";

    private static readonly string[] CrossOrigin =
    [
        HeaderNames.AccessControlAllowOrigin, HeaderNames.AccessControlAllowCredentials, HeaderNames.AccessControlExposeHeaders,
    ];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // Before everything else, because what is registered first runs last.
        app.Use(static (HttpContext context, RequestDelegate following) =>
        {
            context.Response.OnStarting(static state => CleanAsync((HttpContext)state), context);
            return following(context);
        });
        next(app);
    };

    private static Task CleanAsync(HttpContext context)
    {
        if (context.Features.Get<ResolverMark>() is not null || context.GetEndpoint()?.Metadata.GetMetadata<ResolverMark>() is not null)
        {
            var headers = context.Response.Headers;
            headers.Remove(HeaderNames.SetCookie);
            headers.CacheControl = NoStore;
            foreach (var name in CrossOrigin)
            {
                headers.Remove(name);
            }
        }

        return Task.CompletedTask;
    }
}
