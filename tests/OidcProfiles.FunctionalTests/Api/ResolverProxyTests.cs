using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>An application behind a real nginx that asks the resolver, as the guide configures it.</summary>
public sealed class ResolverProxyTests(ProxiedHost host) : IClassFixture<ProxiedHost>
{
    private const string Application = "app/page";

    [Fact]
    public async Task Application_WithoutASession_SendsToSignInAndBack()
    {
        var party = new RelyingParty(host);
        using var refused = await party.Browser.GetAsync(Application);
        Assert.Equal("/account/login?returnUrl=/app/page", refused.Headers.Location?.OriginalString);
        using var page = await party.Browser.GetAsync(refused.Headers.Location);
        using var signedIn = await party.SubmitAsync(page, "alice");
        Assert.Equal("/app/page", signedIn.Headers.Location?.OriginalString);
        var headers = await ReadAsync(party.Browser);
        Assert.Equal("Alice", headers["X-Profile-Given-Name"]);
        Assert.Equal("alice@example.com", headers["X-Profile-Email"]);
        Assert.Equal("true", headers["X-Profile-Verified"]);
        var alice = await host.WithAsync((UserManager<ApplicationUser> users) => users.FindByNameAsync("alice"));
        Assert.Equal(alice!.Id, headers["X-Profile-User-Id"]);
    }

    [Fact]
    public async Task Application_WhenTheVisitorSendsProfileHeaders_GetsThoseOfTheResolverAlone()
    {
        var party = await SignInAsync("alice");
        foreach (var name in (string[])["User-Id", "Groups", "Email", "Incomplete", "Session-Valid"])
        {
            party.Browser.DefaultRequestHeaders.TryAddWithoutValidation($"X-Profile-{name}", "forged");
            party.Browser.DefaultRequestHeaders.TryAddWithoutValidation($"X_Profile_{name.Replace('-', '_')}", "forged");
        }

        var headers = await ReadAsync(party.Browser);
        Assert.DoesNotContain("forged", headers.Values);
        Assert.Equal("alice@example.com", headers["X-Profile-Email"]);
        Assert.Equal("research", headers["X-Profile-Groups"]);
    }

    [Fact]
    public async Task Application_WhenTheVisitorSendsWhatThePersonHasNot_GetsNothing()
    {
        var party = await SignInAsync(await CreateUserAsync());
        foreach (var name in (string[])["Groups", "Given-Name", "Incomplete"])
        {
            party.Browser.DefaultRequestHeaders.TryAddWithoutValidation($"X-Profile-{name}", "forged");
        }

        Assert.DoesNotContain((await ReadAsync(party.Browser)).Keys, name => name is "X-Profile-Groups" or "X-Profile-Given-Name" or "X-Profile-Incomplete");
    }

    [Fact]
    public async Task Application_ForGroupsOfAnyName_GetsEachWhole()
    {
        string[] names = ["Research, London", "100%", "\u0141\u00F3d\u017A"];
        var name = await CreateUserAsync();
        var user = await host.WithAsync((UserManager<ApplicationUser> users) => users.FindByNameAsync(name));
        var actor = ProfileActor.System;
        foreach (var group in names)
        {
            var made = await host.WithAsync((GroupManager groups) => groups.CreateAsync(new(group, null), actor, CancellationToken.None));
            Assert.True((await host.WithAsync((GroupMembers members) => members.AddAsync(made.Group!.Id, user!.Id, actor, CancellationToken.None))).Succeeded);
        }

        var headers = await ReadAsync((await SignInAsync(name)).Browser);
        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            headers["X-Profile-Groups"].Split(',').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Application_ForANameOfAnyScript_GetsItWhole()
    {
        const string name = "Zo\u00EB \u2018100%\u2019 \u30A2\u30EA\u30B9, \u0639\u0627\u0626\u0634\u0629 \uD83D\uDE00";
        var user = await CreateUserAsync(("given_name", name));
        var headers = await ReadAsync((await SignInAsync(user)).Browser);
        Assert.Equal(name, Uri.UnescapeDataString(headers["X-Profile-Given-Name"]));
    }

    [Fact]
    public async Task Application_ForAProfileThatDoesNotFit_GetsWhatDoes()
    {
        // Nearly all of the default, so that nginx's own limit would show.
        var much = new string('\u30A2', 100);
        var user = await CreateUserAsync(("given_name", much), ("family_name", much), ("name", much));
        var headers = await ReadAsync((await SignInAsync(user)).Browser);
        Assert.Equal("true", headers["X-Profile-Incomplete"]);
        Assert.Equal(much, Uri.UnescapeDataString(headers["X-Profile-Given-Name"]));
    }

    [Fact]
    public async Task Application_WithABearerToken_KnowsThePerson()
    {
        var tokens = await new RelyingParty(host).SignInAsync("alice", "openid email");
        using var program = host.CreateBrowser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", tokens.Access);
        var headers = await ReadAsync(program);
        Assert.Equal("alice@example.com", headers["X-Profile-Email"]);
        Assert.DoesNotContain("X-Profile-Given-Name", headers.Keys);
        program.DefaultRequestHeaders.Authorization = new("Bearer", "garbage");
        using var refused = await program.GetAsync(Application);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Application_WhenTheSessionEnds_IsClosedAtOnce()
    {
        var user = await CreateUserAsync();
        var party = await SignInAsync(user);
        Assert.NotEmpty(await ReadAsync(party.Browser));
        using var page = await party.Browser.GetAsync("account/logout");
        using var signedOut = await party.SubmitAsync(page, user);
        using var refused = await party.Browser.GetAsync(Application);
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
    }

    [Theory]
    [InlineData("profiles/resolve")]
    [InlineData("Profiles/RESOLVE/")]
    [InlineData("profiles//resolve")]
    [InlineData("profiles/%72esolve")]
    public async Task Resolver_FromOutside_IsNotThere(string path)
    {
        var party = await SignInAsync("alice");
        using var response = await party.Browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("X-Profile-", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<Dictionary<string, string>> ReadAsync(HttpClient browser)
    {
        using var response = await browser.GetAsync(Application);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<Dictionary<string, string>>())!;
    }

    private async Task<RelyingParty> SignInAsync(string name)
    {
        var party = new RelyingParty(host);
        using var page = await party.Browser.GetAsync("account/login");
        using var answer = await party.SubmitAsync(page, name);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return party;
    }

    private async Task<string> CreateUserAsync(params (string Name, string Value)[] values)
    {
        var name = $"u{Guid.NewGuid():N}";
        var user = new ApplicationUser { UserName = name, Email = $"{name}@example.org", EmailConfirmed = true };
        Assert.True((await host.WithAsync((UserManager<ApplicationUser> users) => users.CreateAsync(user, RelyingParty.Password))).Succeeded);
        var patch = new ProfilePatch { Changes = values.ToDictionary(value => value.Name, value => JsonSerializer.SerializeToElement(value.Value)) };
        var result = await host.WithAsync((ProfileManager profiles) =>
            profiles.PatchAsync(user.Id, patch, ProfileActor.System, CancellationToken.None));
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(error => error.Code)));
        return name;
    }
}
