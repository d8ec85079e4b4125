using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>What becomes of the failures of remote handlers.</summary>
internal static class RemoteFailures
{
    /// <summary>Of a handler that was told no.</summary>
    public static void Redirect(AccessDeniedContext context)
    {
        if (context.Result is null && !context.AccessDeniedPath.HasValue)
        {
            UpstreamFailureRedirect.Send(
                context.HttpContext, context.Scheme.Name, UpstreamFailure.Denied, "access_denied", context.Properties?.RedirectUri);
            context.HandleResponse();
        }
    }

    /// <summary>Of a handler that failed otherwise.</summary>
    public static void Redirect(RemoteFailureContext context)
    {
        if (context.Result is null)
        {
            var (failure, reason) = RemoteFailureReader.Read(context.Failure);
            var properties = context.Properties ?? ReadState(context);
            UpstreamFailureRedirect.Send(context.HttpContext, context.Scheme.Name, failure, reason, properties?.RedirectUri);
            context.HandleResponse();
        }
    }

    /// <summary>The framework forgets the state where the provider could not be asked.</summary>
    private static AuthenticationProperties? ReadState(RemoteFailureContext context) =>
        context.Options is OAuthOptions options && HttpMethods.IsGet(context.Request.Method)
            ? options.StateDataFormat.Unprotect(context.Request.Query["state"])
            : null;
}
