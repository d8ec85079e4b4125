using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.Normalization;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>The way to a provider: answers are bounded, and nobody is followed elsewhere, because the requests carry secrets.</summary>
internal sealed class UpstreamBackchannel : DelegatingHandler
{
    private readonly OAuthOptions _options;
    private readonly UpstreamOAuthDialect _dialect;

    private UpstreamBackchannel(HttpMessageHandler inner, OAuthOptions options, UpstreamOAuthDialect dialect)
        : base(inner) => (_options, _dialect) = (options, dialect);

    public static UpstreamBackchannel Create(OAuthOptions options, UpstreamOAuthDialect dialect) => new(
        options.BackchannelHttpHandler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = options.BackchannelTimeout },
        options,
        dialect);

    /// <summary>A client for those who have none; a redirect is no document and counts as an error.</summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = UpstreamRemoteExtensions.DefaultTimeout,
        MaxResponseContentBufferSize = UpstreamLimits.Bytes,
        DefaultRequestHeaders = { { "User-Agent", "OidcProfiles" } },
    };

    /// <summary>Gets a document with the person's access token.</summary>
    /// <exception cref="HttpRequestException">The provider cannot be reached, or answers with an error.</exception>
    /// <exception cref="RemoteArrivalException">The answer is no JSON.</exception>
    public static async Task<JsonElement> GetAsync(HttpClient client, string address, string? accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        try
        {
            return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (JsonException)
        {
            throw new RemoteArrivalException("no JSON");
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri;
        var isForTokens = address?.OriginalString == _options.TokenEndpoint && request.Method == HttpMethod.Post;
        if (isForTokens && _dialect.UsesBasicAuthentication)
        {
            await MoveCredentialsAsync(request, cancellationToken);
        }

        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (request.RequestUri != address || (int)response.StatusCode is >= 300 and < 400)
            {
                throw new RemoteArrivalException("a redirect");
            }

            await response.Content.LoadIntoBufferAsync(UpstreamLimits.Bytes, cancellationToken);
            if (isForTokens && !response.IsSuccessStatusCode)
            {
                await HideErrorAsync(response, cancellationToken);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>The handler of the framework writes them into the form, and a request must not have them twice (RFC 6749 2.3).</summary>
    private async Task MoveCredentialsAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken));
        request.Content = new FormUrlEncodedContent(form
            .Where(pair => pair.Key is not ("client_id" or "client_secret"))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? string.Empty)));
        var credentials = $"{WebUtility.UrlEncode(_options.ClientId)}:{WebUtility.UrlEncode(_options.ClientSecret)}";
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(credentials)));
    }

    /// <summary>The handler of the framework puts headers and body into an exception, which it logs: only a known code goes there.</summary>
    private static async Task HideErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var code = OAuthErrors.Find(await response.Content.ReadAsByteArrayAsync(cancellationToken)) ?? $"status_{(int)response.StatusCode}";
        response.Content.Dispose();
        response.Content = JsonContent.Create(new Dictionary<string, string> { ["error"] = code });
    }
}
