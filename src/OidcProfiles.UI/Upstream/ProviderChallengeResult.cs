using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.UI.Upstream;

/// <summary>
/// Sends the browser to a provider. Some handlers ask the provider first (OpenID Connect Discovery, section 4); where it does not answer, the
/// browser gets to the page that says so.
/// </summary>
internal sealed class ProviderChallengeResult(string scheme, AuthenticationProperties properties, string? returnUrl) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        try
        {
            await http.ChallengeAsync(scheme, properties);
        }
        catch (Exception exception) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested && Find(exception) is not null)
        {
            var failure = Find(exception)!.Value;
            var correlationId = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
            Log.ProviderNotReached(http.RequestServices.GetRequiredService<ILogger<ProviderChallengeResult>>(), scheme, failure, correlationId);
            await new LocalRedirectResult("~" + UpstreamPaths.ToFailed(failure, correlationId, scheme, returnUrl)).ExecuteResultAsync(context);
        }
    }

    /// <returns>Null if it is something else, and the host's error page is right.</returns>
    private static UpstreamFailure? Find(Exception? exception) => exception switch
    {
        null => null,
        TimeoutException or TaskCanceledException => UpstreamFailure.TimedOut,
        HttpRequestException { StatusCode: not null } => UpstreamFailure.Rejected,
        HttpRequestException { InnerException: TimeoutException } => UpstreamFailure.TimedOut,
        HttpRequestException => UpstreamFailure.Unreachable,
        _ => Find(exception.InnerException),
    };
}
