using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>A program that calls the Admin API.</summary>
public sealed class ApiCaller(HttpClient client, string? token) : IDisposable
{
    public HttpClient Client => client;

    public string? Token => token;

    public Task<ApiReply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiReply> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<ApiReply> PutAsync(string path, object? body, string? match = null) => SendAsync(HttpMethod.Put, path, body, Match(match));

    public Task<ApiReply> PatchAsync(string path, object? body, string? match = null) => SendAsync(HttpMethod.Patch, path, body, Match(match));

    public Task<ApiReply> DeleteAsync(string path, string? match = null) => SendAsync(HttpMethod.Delete, path, null, Match(match));

    /// <param name="method">The method.</param>
    /// <param name="path">Below the API's path; from the root with a slash in front.</param>
    /// <param name="body">To be written as JSON; a text is sent as it is.</param>
    /// <param name="headers">More headers.</param>
    public async Task<ApiReply> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"{ApiHost.Root}/{path}");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        using var response = await client.SendAsync(request);
        var text2 = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        return new(
            response.StatusCode,
            isJson ? JsonSerializer.Deserialize<JsonElement>(text2) : default,
            text2,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => client.Dispose();

    private static (string Name, string Value)[] Match(string? tag) => tag is null ? [] : [("If-Match", tag)];
}
