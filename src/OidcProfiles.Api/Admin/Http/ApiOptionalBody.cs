using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>JSON that a request may bring, read as <see cref="ApiBody{T}"/>.</summary>
/// <typeparam name="T">What is expected.</typeparam>
/// <param name="Value">What was sent; as new if nothing was.</param>
internal sealed record ApiOptionalBody<T>(T Value) : IEndpointParameterMetadataProvider
    where T : class, new()
{
    /// <summary>Every type of body; the document does not tell it.</summary>
    public const string AnyType = "*/*";

    /// <exception cref="ApiException">It is no such JSON, too large or of another type.</exception>
    public static async ValueTask<ApiOptionalBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        context.Request.ContentType is null && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true
            ? new(new T())
            : new((await ApiBody<T>.BindAsync(context, parameter))!.Value);

    /// <summary>
    /// Routing passes an endpoint over that names one type of body where a request has none, whether it is optional or not. So it takes every type,
    /// and what is not JSON is refused when it is read.
    /// </summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json", AnyType], typeof(T), isOptional: true));
}
