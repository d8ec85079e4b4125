using Microsoft.AspNetCore.Mvc.Filters;

namespace OidcProfiles.UI.Mails;

/// <summary>A page that shows others of this server in a frame.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FramesOwnPagesAttribute : Attribute, IAlwaysRunResultFilter, IOrderedFilter
{
    /// <summary>After the filter that sets the policy of every page.</summary>
    public int Order => 1;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = $"{headers.ContentSecurityPolicy}; frame-src 'self'";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
