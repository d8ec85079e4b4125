using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Upstream.Remote;

namespace OidcProfiles.UI.Upstream;

/// <summary>
/// Sends the browser to a provider. Some handlers ask the provider first (OpenID Connect Discovery, section 4); where it does not answer, the
/// browser gets to the page that says so.
/// </summary>
internal sealed class ProviderChallengeResult(string scheme, AuthenticationProperties properties) : IActionResult
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
            UpstreamFailureRedirect.Send(http, scheme, Find(exception)!.Value, "challenge", properties.RedirectUri);
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
