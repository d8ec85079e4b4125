using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OidcProfiles.TestSupport;

/// <summary>
/// A real OpenID Connect provider, <c>tests/peers/upstream.mjs</c>, in a process of its own. Its client may come back to any address of this
/// machine; PKCE is required; everybody who has claims can sign in by the form (see <see cref="UpstreamPerson"/>).
/// </summary>
public sealed class UpstreamPeer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Process _process;
    private readonly HttpClient _admin;
    private readonly Uri _address;
    private bool _isStopped;

    private UpstreamPeer(Process process, Announcement announcement)
    {
        (_process, _address) = (process, announcement.Admin);
        (Issuer, ClientId, ClientSecret) = (announcement.Issuer, announcement.ClientId, announcement.ClientSecret);
        _admin = new() { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", announcement.Token) } };
    }

    /// <summary>Its issuer, <c>http://127.0.0.1:port</c>.</summary>
    public string Issuer { get; }

    public string ClientId { get; }

    public string ClientSecret { get; }

    public string AuthorizationEndpoint => $"{Issuer}/auth";

    public string TokenEndpoint => $"{Issuer}/token";

    public string UserInformationEndpoint => $"{Issuer}/me";

    /// <summary>Starts it on a free port.</summary>
    /// <param name="options">The options of the script, as they become JSON.</param>
    public static async Task<UpstreamPeer> StartAsync(object? options = null)
    {
        var process = NodePeer.Start("upstream.mjs", "oidc-provider", JsonSerializer.Serialize(options ?? new { }, Json));
        using var limit = new CancellationTokenSource(NodePeer.Patience);
        return await process.StandardOutput.ReadLineAsync(limit.Token) is { } line && line.StartsWith('{')
            ? new(process, JsonSerializer.Deserialize<Announcement>(line, Json)!)
            : throw new InvalidOperationException("The upstream provider of the tests did not start.");
    }

    /// <summary>Makes an account, or gives it other claims; <c>sub</c> is added.</summary>
    public Task SetClaimsAsync(string subject, object claims) =>
        ChangeAsync(new { accounts = new Dictionary<string, object> { [subject] = claims } });

    /// <summary>Tells an endpoint what to do from now on.</summary>
    /// <param name="endpoint"><c>authorization</c>, <c>token</c>, <c>userinfo</c>, <c>discovery</c> or <c>jwks</c>.</param>
    /// <param name="behaviour">What; null for its work.</param>
    public Task BehaveAsync(string endpoint, UpstreamBehaviour? behaviour) =>
        ChangeAsync(new { behaviours = new Dictionary<string, UpstreamBehaviour?> { [endpoint] = behaviour } });

    /// <summary>What was asked of it until now.</summary>
    public async Task<IReadOnlyList<UpstreamRequest>> RequestsAsync() =>
        (await _admin.GetFromJsonAsync<Record>(_address, Json))!.Requests;

    /// <summary>Ends it: nothing listens at its address any more.</summary>
    public async Task StopAsync()
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(NodePeer.Patience);
        await _process.WaitForExitAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _admin.Dispose();
    }

    private async Task ChangeAsync(object change)
    {
        using var response = await _admin.PostAsJsonAsync(_address, change, Json);
        response.EnsureSuccessStatusCode();
    }

    private sealed record Announcement(string Issuer, string ClientId, string ClientSecret, Uri Admin, string Token);

    private sealed record Record(IReadOnlyList<UpstreamRequest> Requests);
}
