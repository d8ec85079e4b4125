using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Upstream.OpenIddictClient;

/// <summary>The same pages over OpenIddict.Client.</summary>
public sealed class ClientSignInTests(ClientHost host) : IClassFixture<ClientHost>
{
    [Fact]
    public async Task SignIn_OfANewPerson_MakesTheAccountAndReturnsOnce()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        Assert.DoesNotContain("login_hint", visitor.Location, StringComparison.Ordinal);
        var back = (await UpstreamPerson.SignInAsync(new(visitor.Location!), subject)).PathAndQuery;
        await visitor.OpenAsync(back);
        Assert.StartsWith($"{UpstreamPaths.Callback}?returnUrl=", visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        Assert.True((await host.Host.FindAsync(address))!.EmailConfirmed);
        await visitor.OpenAsync("account/profile");
        Assert.Contains(visitor.Page.QuerySelectorAll("input"), input => input.GetAttribute("value") == "Łódź");

        await visitor.OpenAsync(back);
        await CheckAsync(visitor, UpstreamFailure.InvalidState, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SignIn_OfAPersonWhoSaysNo_EndsOnThePage()
    {
        var visitor = await host.GoToProviderAsync();
        await visitor.OpenAsync((await UpstreamPerson.DenyAsync(new(visitor.Location!))).PathAndQuery);
        await CheckAsync(visitor, UpstreamFailure.Denied, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("token", "drop", null, UpstreamFailure.Unreachable)]
    [InlineData("userinfo", "drop", null, UpstreamFailure.Unreachable)]
    [InlineData("token", null, 500, UpstreamFailure.Rejected)]
    [InlineData("userinfo", null, 500, UpstreamFailure.Rejected)]
    public async Task SignIn_WithAProviderThatMisbehaves_EndsOnThePage(string endpoint, string? action, int? status, UpstreamFailure failure)
    {
        await host.Peer.BehaveAsync(endpoint, new() { Action = action, Status = status });
        try
        {
            var (subject, address) = await host.NewPersonAsync();
            var visitor = await host.GoToProviderAsync();
            await visitor.OpenAsync((await UpstreamPerson.SignInAsync(new(visitor.Location!), subject)).PathAndQuery);
            await CheckAsync(visitor, failure, HttpStatusCode.BadGateway);
            Assert.Null(await host.Host.FindAsync(address));
        }
        finally
        {
            await host.Peer.BehaveAsync(endpoint, null);
        }
    }

    [Fact]
    public async Task Return_InAnotherBrowserOrWithAnotherState_EndsOnThePage()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        var back = await UpstreamPerson.SignInAsync(new(visitor.Location!), subject);
        var other = await new PageVisitor(host.Host.CreateBrowser()).OpenAsync(back.PathAndQuery);
        await CheckAsync(other, UpstreamFailure.InvalidState, HttpStatusCode.BadRequest);
        await visitor.OpenAsync("signin-corp?code=c&state=made-up");
        await CheckAsync(visitor, UpstreamFailure.InvalidState, HttpStatusCode.BadRequest);
        Assert.Null(await host.Host.FindAsync(address));
    }

    private static async Task CheckAsync(PageVisitor visitor, UpstreamFailure failure, HttpStatusCode status)
    {
        Assert.StartsWith(UpstreamPaths.Failed, visitor.Location, StringComparison.Ordinal);
        Assert.Equal($"{failure}", QueryHelpers.ParseQuery(visitor.Location!.Split('?')[1])["reason"]);
        await visitor.FollowAsync();
        Assert.Equal(status, visitor.Status);
        await visitor.OpenAsync(UpstreamPaths.Callback);
        Assert.DoesNotContain(UpstreamPaths.Finish, visitor.Location, StringComparison.Ordinal);
    }
}
