using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using OidcProfiles.Api.Admin.Documents;
using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin;

/// <summary>Answers what no endpoint takes: without it the host would, and not as the Admin API does.</summary>
internal static class UnknownEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.Map("{**rest}", Refuse).ExcludeFromDescription().WithOrder(int.MaxValue);

    private static IResult Refuse(HttpContext context, EndpointDataSource endpoints)
    {
        var methods = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => Takes(endpoint, context.Request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Order(StringComparer.Ordinal).ToList();
        if (methods.Count == 0)
        {
            throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such address; the reference names those that there are."));
        }

        if (methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
        {
            // Routing passes an endpoint over that takes no such body.
            throw new ApiException(ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType, "The type of the body is not accepted; accepted: application/json."));
        }

        context.Response.Headers.Allow = string.Join(", ", methods);
        throw new ApiException(ApiProblems.Of(StatusCodes.Status405MethodNotAllowed, $"The method is not accepted here; accepted: {string.Join(", ", methods)}."));
    }

    private static bool Takes(RouteEndpoint endpoint, PathString path) =>
        endpoint.Metadata.GetMetadata<IEndpointGroupNameMetadata>()?.EndpointGroupName == ApiDocument.Name
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not null
        && endpoint.RoutePattern.RawText is { } text
        && new TemplateMatcher(TemplateParser.Parse(text.TrimStart('/')), []).TryMatch(path, []);
}
