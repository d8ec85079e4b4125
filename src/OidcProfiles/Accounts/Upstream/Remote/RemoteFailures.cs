using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Brings people whose sign-in failed to the page that says so, with the id by which it stands in the log.</summary>
internal static class RemoteFailures
{
    private const string ReturnUrl = "returnUrl";

    /// <summary>Of a handler that was told no.</summary>
    public static void Redirect(AccessDeniedContext context)
    {
        if (context.Result is null && !context.AccessDeniedPath.HasValue)
        {
            Redirect(context, context.Properties, UpstreamFailure.Denied, "access_denied");
        }
    }

    /// <summary>Of a handler that failed otherwise.</summary>
    public static void Redirect(RemoteFailureContext context)
    {
        if (context.Result is null)
        {
            var (failure, reason) = RemoteFailureReader.Read(context.Failure);
            Redirect(context, context.Properties ?? ReadState(context), failure, reason);
        }
    }

    private static void Redirect(
        HandleRequestContext<RemoteAuthenticationOptions> context, AuthenticationProperties? properties, UpstreamFailure failure, string reason)
    {
        // The page shows letters, digits and hyphens only.
        var correlationId = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity
            ? activity.TraceId.ToHexString()
            : context.HttpContext.TraceIdentifier.Replace(':', '-');
        if (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RemoteFailures).FullName!);
            Log.UpstreamHandlerFailed(logger, context.Scheme.Name, failure, reason, correlationId);
        }

        var page = UpstreamPaths.ToFailed(failure, correlationId, context.Scheme.Name, FindReturnUrl(properties));
        context.Response.Redirect($"{context.Request.PathBase}{page}");
        context.HandleResponse();
    }

    /// <summary>The framework forgets the state where the provider could not be asked.</summary>
    private static AuthenticationProperties? ReadState(RemoteFailureContext context) =>
        context.Options is OAuthOptions options && HttpMethods.IsGet(context.Request.Method)
            ? options.StateDataFormat.Unprotect(context.Request.Query["state"])
            : null;

    /// <summary>The page that the handler leads to has it in its address.</summary>
    private static string? FindReturnUrl(AuthenticationProperties? properties) =>
        properties?.RedirectUri is { } address && address.Split('?', 2) is [_, var query]
            && QueryHelpers.ParseQuery(query).TryGetValue(ReturnUrl, out var values)
            ? values.ToString()
            : null;
}
