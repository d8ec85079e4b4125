using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Resolver.Headers;

namespace OidcProfiles.Api.Resolver;

/// <summary>Answers proxies. The answer is a status and headers, never a body.</summary>
internal sealed class ResolverEndpoint(ResolverCallers callers, ProfileResolver resolver, IOptions<ProfileResolverOptions> options)
{
    private const string CallerDependent = "Cookie, Authorization";
    private const string Bearer = "Bearer";
    private const string InvalidToken = "Bearer error=\"invalid_token\"";

    public async Task HandleAsync(HttpContext context)
    {
        context.Features.Set(ResolverMark.Instance);

        // For a program: the host's page about a status is of no use.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        var answer = await callers.FindAsync(context) is { } caller
            ? await resolver.ResolveAsync(caller, context.RequestAborted)
            : ResolverAnswer.Invalid;
        var headers = context.Response.Headers;
        headers.CacheControl = ResolverResponses.NoStore;
        headers.Vary = CallerDependent;
        context.Response.ContentLength = 0;
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }

        if (answer.State == ResolverState.Invalid)
        {
            headers[options.Value.HeaderPrefix + FixedHeaders.SessionValid] = "false";
            Refuse(context);
        }
        else if (answer.State == ResolverState.Unavailable)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private void Refuse(HttpContext context)
    {
        if (options.Value.InvalidSession == InvalidSession.Say)
        {
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        if (!string.IsNullOrEmpty(options.Value.BearerScheme))
        {
            // RFC 6750, 3.1: no error where nothing was sent.
            context.Response.Headers.WWWAuthenticate = BearerHeader.IsIn(context.Request) ? InvalidToken : Bearer;
        }
    }
}
