using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Upstream;

/// <summary>From the button to the provider and back, over HTTP on both sides.</summary>
public sealed class UpstreamSignInTests(UpstreamHost host) : IClassFixture<UpstreamHost>
{
    [Fact]
    public async Task SignIn_OfANewPerson_MakesTheAccountOfTheProfile()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        var back = await UpstreamPerson.SignInAsync(new(visitor.Location!), subject);
        Assert.Equal("/signin-corp", back.AbsolutePath);
        await visitor.OpenAsync(back.PathAndQuery);
        Assert.StartsWith(UpstreamPaths.Callback, visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();

        var user = await host.Host.FindAsync(address);
        Assert.True(user!.EmailConfirmed);
        await visitor.OpenAsync("account/profile");
        Assert.Equal(
            ["Ada", "Łódź"], visitor.Page.QuerySelectorAll("input").Select(input => input.GetAttribute("value")).Where(value => value is "Ada" or "Łódź"));
    }

    [Fact]
    public async Task Challenge_WithHintsInTheRequest_SendsNoneOfThem()
    {
        var (subject, _) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync("account/login?login_hint=ada%40example.org&ui_locales=de&prompt=none&acr_values=x&returnUrl=%2F%3Flogin_hint%3Dada");
        await UpstreamPerson.SignInAsync(new(visitor.Location!), subject);
        var sent = QueryHelpers.ParseQuery(new Uri(visitor.Location!).Query);
        Assert.Equal(
            ["client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type", "scope", "state", "ui_locales"],
            sent.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("en", sent["ui_locales"]);
        Assert.Contains(await host.Peer.RequestsAsync(), request => request.Parameters?.GetValueOrDefault("state") == sent["state"]);
    }

    [Fact]
    public async Task SignIn_Always_LogsNoSecret()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        var back = await UpstreamPerson.SignInAsync(new(visitor.Location!), subject);
        await visitor.OpenAsync(back.PathAndQuery);
        await visitor.FollowAsync();
        Assert.NotNull(await host.Host.FindAsync(address));
        Assert.NotEmpty(host.Logs.All);
        Assert.DoesNotContain(host.Logs.All, line => line.Contains(host.Peer.ClientSecret, StringComparison.Ordinal));

        // Addresses of requests are the framework's to log, with codes that were used by then; this module and the pages log none.
        var own = host.Logs.All.Where(line => line.StartsWith("11", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        Assert.DoesNotContain(own, line => line.Contains(address, StringComparison.Ordinal) || line.Contains(subject, StringComparison.Ordinal));
    }
}
