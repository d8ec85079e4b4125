using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>The OpenAPI document of the Admin API.</summary>
public sealed class DocumentTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Document_NamesEveryEndpoint()
    {
        var document = await ReadAsync();
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name} {path.Name}")).Order(StringComparer.Ordinal);
        var mapped = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith($"/{ApiHost.Root}/", StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method.ToLowerInvariant()} {endpoint.RoutePattern.RawText!.TrimEnd('/').Replace("{**", "{", StringComparison.Ordinal)}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(mapped, described);
    }

    [Fact]
    public async Task Document_SaysOfEveryOperationWhatItIsForAndWhatItNeeds()
    {
        var document = await ReadAsync();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.True(ids.Add(operation.Value.GetProperty("operationId").GetString()!));
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.Value.GetProperty("tags").EnumerateArray());
            Assert.Contains("oidcprofiles.admin", operation.Value.GetProperty("security")[0].GetProperty("openid")[0].GetString()!, StringComparison.Ordinal);
            var responses = operation.Value.GetProperty("responses");
            Assert.All((string[])["400", "401", "403", "429"], status => Assert.True(responses.TryGetProperty(status, out _)));
            Assert.Contains(responses.EnumerateObject(), response => response.Name[0] == '2');
        }
    }

    /// <summary>People read it: no member without a meaning.</summary>
    [Fact]
    public async Task Document_SaysOfEveryMemberWhatItMeans()
    {
        var document = await ReadAsync();
        var silent =
            from schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject()
            where schema.Value.TryGetProperty("properties", out _)
            from member in schema.Value.GetProperty("properties").EnumerateObject()
            where !IsDescribed(member.Value)
            select $"{schema.Name}.{member.Name}";
        Assert.Empty(silent);
    }

    /// <summary>What can be null and has a schema of its own is described beside the reference to it.</summary>
    private static bool IsDescribed(JsonElement schema) =>
        schema.TryGetProperty("description", out _)
        || (schema.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().Any(choice => choice.TryGetProperty("description", out _)));

    private async Task<JsonElement> ReadAsync()
    {
        using var browser = host.CreateBrowser();
        using var response = await browser.GetAsync("openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }
}
