using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>A JSON merge patch (RFC 7396), read as strictly as any other body.</summary>
/// <typeparam name="T">What it may have; every member can be absent.</typeparam>
/// <param name="Value">What was sent.</param>
/// <param name="Cleared">The members that were sent as null, which is more than absent.</param>
internal sealed record ApiPatch<T>(T Value, IReadOnlySet<string> Cleared) : IEndpointParameterMetadataProvider
    where T : class
{
    /// <exception cref="ApiException">It is no such JSON, too large or of another type.</exception>
    public static async ValueTask<ApiPatch<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var body = (await ApiBody<T>.BindAsync(context, parameter))!;
        using var document = JsonDocument.Parse(body.Bytes);
        return new(
            body.Value,
            document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Null)
                .Select(member => member.Name).ToHashSet(StringComparer.Ordinal));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/merge-patch+json", "application/json"], typeof(T)));
}
