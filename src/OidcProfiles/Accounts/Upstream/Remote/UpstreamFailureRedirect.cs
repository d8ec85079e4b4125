using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Brings people whose sign-in with a provider failed to the page that says so, with the id by which it stands in the log.</summary>
public static class UpstreamFailureRedirect
{
    private const string ReturnUrl = "returnUrl";

    /// <summary>Redirects, and logs one warning.</summary>
    /// <param name="context">The request that the person came back with.</param>
    /// <param name="provider">The authentication scheme; null if it is not known.</param>
    /// <param name="failure">What to tell the person.</param>
    /// <param name="reason">What to tell the administrator: fixed words, never anything that was sent.</param>
    /// <param name="callbackUrl">Where the handler would have led, with the way on of the person in its query; null if it is not known.</param>
    public static void Send(HttpContext context, string? provider, UpstreamFailure failure, string reason, string? callbackUrl)
    {
        ArgumentNullException.ThrowIfNull(context);

        var correlationId = UpstreamCorrelation.Current();
        if (!context.RequestAborted.IsCancellationRequested)
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UpstreamFailureRedirect).FullName!);
            Log.UpstreamHandlerFailed(logger, provider ?? "(unknown)", failure, reason, correlationId);
        }

        var page = UpstreamPaths.ToFailed(failure, correlationId, provider, FindReturnUrl(callbackUrl));
        context.Response.Redirect($"{context.Request.PathBase}{page}");
    }

    private static string? FindReturnUrl(string? callbackUrl) =>
        callbackUrl?.Split('?', 2) is [_, var query] && QueryHelpers.ParseQuery(query).TryGetValue(ReturnUrl, out var values)
            ? values.ToString()
            : null;
}
