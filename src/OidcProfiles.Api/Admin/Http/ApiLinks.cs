using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Addresses of the Admin API: relative to this server (RFC 3986, 4.2), whatever it is called from outside.</summary>
internal static class ApiLinks
{
    /// <summary>The address of something below the API's path.</summary>
    public static string To(HttpContext context, string path) =>
        context.Request.PathBase + context.RequestServices.GetRequiredService<IOptions<AdminApiOptions>>().Value.Path + path;

    /// <summary>The address of this request with other parameters in place of some; null takes one away.</summary>
    public static string Here(HttpContext context, params (string Name, string? Value)[] changes)
    {
        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value);
        foreach (var (name, value) in changes)
        {
            query.Remove(name);
            if (value is not null)
            {
                query[name] = value;
            }
        }

        return context.Request.PathBase + context.Request.Path + QueryString.Create(query);
    }
}
