using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.OpenIddict;
using OidcProfiles.TestSupport;
using OpenIddict.Abstractions;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>A real Apache with mod_auth_openidc signs people in, configured just as <c>docs/claims.md</c> says.</summary>
public sealed class ApacheTests(KestrelHost host) : IClassFixture<KestrelHost>
{
    private const string Id = "intranet";
    private const string Secret = "intranet-secret";

    private static readonly string[] Guide = ReadGuide();

    [Fact]
    public async Task SignIn_AsTheGuideSays_GivesApplicationsTheClaimsThatEveryClientReads()
    {
        await using var apache = await StartAsync("plain", Guide[0]);
        var visit = await VisitAsync(apache);
        Assert.Equal("alice@example.com", visit.Email);
        Assert.Equal("S256", visit.Request["code_challenge_method"]);
        AssertSame(await ReadUserInfoAsync("plain", "openid profile email"), visit.Claims);
    }

    [Fact]
    public async Task SignIn_WithAClaimsParameter_GivesClaimsBeyondTheScopes()
    {
        await using var apache = await StartAsync("claims", $"{Guide[0]}\n{Guide[1]}");
        var visit = await VisitAsync(apache);
        Assert.Equal("""{"department":"Research"}""", JsonSerializer.Serialize(visit.Claims.GetProperty("custom_attributes")));
        Assert.True(JsonElement.DeepEquals(visit.Claims.GetProperty("custom_attributes"), JsonSerializer.Deserialize<JsonElement>(visit.Custom)), visit.Custom);
        Assert.Equal("アリス", visit.Claims.GetProperty("given_name#ja").GetString());
        AssertSame(await ReadUserInfoAsync("claims", "openid profile email", ("claims", visit.Request["claims"])), visit.Claims);
    }

    [Fact]
    public async Task SignIn_WithSignedUserInfo_GivesTheSameClaimsFromTheJwt()
    {
        await using var apache = await StartAsync("signed", $"{Guide[0]}\n{Guide[2]}", client => client.SetUserInfoSigningAlgorithm("RS256"));
        var visit = await VisitAsync(apache);
        Assert.True(visit.Claims.TryGetProperty("iat", out _));
        AssertSame(await ReadUserInfoAsync("signed", "openid profile email"), visit.Claims);
    }

    private async Task<ApachePeer> StartAsync(string name, string guide, Action<OpenIddictApplicationDescriptor>? configure = null)
    {
        var port = LoopbackPort.Find();
        await host.CreateClientAsync($"{Id}-{name}", Secret, client =>
        {
            client.RedirectUris.Add(new($"http://127.0.0.1:{port}/oidc/callback"));
            configure?.Invoke(client);
        });

        // The server knows of it within half a minute.
        host.Time.Pass(TimeSpan.FromSeconds(31));
        var configuration = guide.Replace("https://id.example.com/", host.Url.AbsoluteUri, StringComparison.Ordinal)
            .Replace("https://intranet.example.com/", $"http://127.0.0.1:{port}/", StringComparison.Ordinal)
            .Replace($"OIDCClientID {Id}", $"OIDCClientID {Id}-{name}", StringComparison.Ordinal);

        // To see what applications see, and to find out when it does not work.
        return await ApachePeer.StartAsync(
            port,
            $$"""
            {{configuration}}
            OIDCInfoHook userinfo
            Header always set X-Email "%{OIDC_CLAIM_email}e"
            Header always set X-User "expr=%{REMOTE_USER}"
            Header always set X-Custom "%{OIDC_CLAIM_custom_attributes}e"
            LogLevel auth_openidc:info
            """);
    }

    private async Task<Visit> VisitAsync(ApachePeer apache)
    {
        var person = new RelyingParty(host);

        // What does not take pages is no browser to mod_auth_openidc, and gets 401.
        person.Browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var response = await person.Browser.GetAsync(apache.Url);
        Assert.True(response.Headers.Location is not null, $"{response.StatusCode}\n{await apache.TailAsync()}");
        var asked = response.Headers.Location;
        Assert.StartsWith(new Uri(host.Url, "connect/authorize").AbsoluteUri, asked.AbsoluteUri, StringComparison.Ordinal);
        for (var step = 0; step < 10 && !IsThere(response); step++)
        {
            response = response.Headers.Location is { } next
                ? await person.Browser.GetAsync(new Uri(response.RequestMessage!.RequestUri!, next))
                : await person.SubmitAsync(response, "alice");
        }

        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}\n{await apache.TailAsync()}");
        Assert.EndsWith($"@{host.Url.AbsoluteUri}", response.Headers.GetValues("X-User").Single(), StringComparison.Ordinal);
        Assert.Contains("Behind the sign-in", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var info = await person.Browser.GetFromJsonAsync<JsonElement>(new Uri(apache.Url, "oidc/callback?info=json"));
        return new(
            QueryHelpers.ParseQuery(asked.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            response.Headers.GetValues("X-Email").Single(),
            response.Headers.GetValues("X-Custom").Single(),
            info.TryGetProperty("userinfo", out var claims) ? claims : throw new InvalidOperationException($"No claims:\n{await apache.TailAsync()}"));

        bool IsThere(HttpResponseMessage page) => page.Headers.Location is null && page.RequestMessage!.RequestUri == apache.Url;
    }

    /// <summary>What the tests' own client gets in the same place.</summary>
    private async Task<Dictionary<string, JsonElement>> ReadUserInfoAsync(string name, string scope, params (string Name, string Value)[] more)
    {
        var party = new RelyingParty(host, $"{Id}-{name}", Secret);
        using var response = await party.UserInfoAsync((await party.SignInAsync("alice", scope, more)).Access);
        return response.Content.Headers.ContentType?.MediaType == "application/jwt"
            ? new CompactJwt(await response.Content.ReadAsStringAsync()).Payload.Deserialize<Dictionary<string, JsonElement>>()!
            : (await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>())!;
    }

    private static void AssertSame(Dictionary<string, JsonElement> expected, JsonElement actual)
    {
        Assert.Contains("email", expected.Keys);
        if (actual.TryGetProperty("iat", out var issued))
        {
            expected["iat"] = issued;
        }

        Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(expected), actual), actual.ToString());
    }

    private static string[] ReadGuide([System.Runtime.CompilerServices.CallerFilePath] string path = "")
    {
        var guide = File.ReadAllText(Path.GetFullPath("../../../docs/claims.md", Path.GetDirectoryName(path)!)).ReplaceLineEndings("\n");
        var section = guide[guide.IndexOf("## Apache: mod_auth_openidc", StringComparison.Ordinal)..];
        var blocks = Regex.Matches(section, "```apache\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(3, blocks.Length);
        return blocks;
    }

    private sealed record Visit(IReadOnlyDictionary<string, string> Request, string Email, string Custom, JsonElement Claims);
}
