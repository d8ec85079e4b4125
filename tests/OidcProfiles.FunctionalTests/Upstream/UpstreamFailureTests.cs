using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Upstream;

/// <summary>A sign-in that breaks off ends on a page that says why, and leaves nothing behind.</summary>
public sealed class UpstreamFailureTests(UpstreamHost host) : IClassFixture<UpstreamHost>
{
    public static TheoryData<string, UpstreamBehaviour, UpstreamFailure, HttpStatusCode> Behaviours { get; } = new()
    {
        { "token", new() { Action = "drop" }, UpstreamFailure.Unreachable, HttpStatusCode.BadGateway },
        { "userinfo", new() { Action = "drop" }, UpstreamFailure.Unreachable, HttpStatusCode.BadGateway },
        { "token", new() { Delay = 5000 }, UpstreamFailure.TimedOut, HttpStatusCode.GatewayTimeout },
        { "userinfo", new() { Delay = 5000 }, UpstreamFailure.TimedOut, HttpStatusCode.GatewayTimeout },
        { "token", new() { Status = 500 }, UpstreamFailure.Rejected, HttpStatusCode.BadGateway },
        { "userinfo", new() { Status = 500 }, UpstreamFailure.Rejected, HttpStatusCode.BadGateway },
        { "userinfo", new() { Status = 200, Body = "{\"sub\":\"somebody else\"}" }, UpstreamFailure.Rejected, HttpStatusCode.BadGateway },
        { "userinfo", new() { Status = 302, Location = "http://127.0.0.1:9/" }, UpstreamFailure.Rejected, HttpStatusCode.BadGateway },
    };

    [Theory]
    [MemberData(nameof(Behaviours), DisableDiscoveryEnumeration = true)]
    public async Task SignIn_WithAProviderThatMisbehaves_EndsOnThePage(
        string endpoint, UpstreamBehaviour behaviour, UpstreamFailure failure, HttpStatusCode status)
    {
        await host.Peer.BehaveAsync(endpoint, behaviour);
        try
        {
            var (subject, address) = await host.NewPersonAsync();
            var visitor = await host.GoToProviderAsync();
            await visitor.OpenAsync((await UpstreamPerson.SignInAsync(new(visitor.Location!), subject)).PathAndQuery);
            await CheckAsync(visitor, failure, status);
            Assert.Null(await host.Host.FindAsync(address));
        }
        finally
        {
            await host.Peer.BehaveAsync(endpoint, null);
        }
    }

    [Fact]
    public async Task SignIn_OfAPersonWhoSaysNo_EndsOnThePage()
    {
        var visitor = await host.GoToProviderAsync();
        await visitor.OpenAsync((await UpstreamPerson.DenyAsync(new(visitor.Location!))).PathAndQuery);
        await CheckAsync(visitor, UpstreamFailure.Denied, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Return_WithAnotherState_EndsOnThePage()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        var back = await UpstreamPerson.SignInAsync(new(visitor.Location!), subject);
        var code = QueryHelpers.ParseQuery(back.Query)["code"].ToString();
        await visitor.OpenAsync($"/signin-corp?code={code}&state=made-up");
        await CheckAsync(visitor, UpstreamFailure.InvalidState, HttpStatusCode.BadRequest, knowsTheWayOn: false);
        Assert.Null(await host.Host.FindAsync(address));
    }

    [Fact]
    public async Task Return_InAnotherBrowser_EndsOnThePage()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        var back = await UpstreamPerson.SignInAsync(new(visitor.Location!), subject);
        var other = await new PageVisitor(host.Host.CreateBrowser()).OpenAsync(back.PathAndQuery);
        await CheckAsync(other, UpstreamFailure.InvalidState, HttpStatusCode.BadRequest);
        Assert.Null(await host.Host.FindAsync(address));
    }

    [Fact]
    public async Task Return_ForTheSecondTime_ChangesNothing()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        var back = (await UpstreamPerson.SignInAsync(new(visitor.Location!), subject)).PathAndQuery;
        await visitor.OpenAsync(back);
        await visitor.FollowAsync();
        Assert.NotNull(await host.Host.FindAsync(address));
        await visitor.OpenAsync(back);
        await CheckAsync(visitor, UpstreamFailure.InvalidState, HttpStatusCode.BadRequest, isSignedIn: true);
    }

    [Fact]
    public async Task SignIn_WithAProviderThatIsDown_EndsOnThePage()
    {
        var own = new UpstreamHost();
        await own.InitializeAsync();
        try
        {
            var (subject, address) = await own.NewPersonAsync();
            var visitor = await own.GoToProviderAsync();
            var back = await UpstreamPerson.SignInAsync(new(visitor.Location!), subject);
            await own.Peer.StopAsync();
            await visitor.OpenAsync(back.PathAndQuery);
            await CheckAsync(visitor, UpstreamFailure.Unreachable, HttpStatusCode.BadGateway, logs: own.Logs);
            Assert.Null(await own.Host.FindAsync(address));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private async Task CheckAsync(
        PageVisitor visitor, UpstreamFailure failure, HttpStatusCode status, bool knowsTheWayOn = true, bool isSignedIn = false, LogLines? logs = null)
    {
        Assert.StartsWith(UpstreamPaths.Failed, visitor.Location, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(visitor.Location!.Split('?')[1]);
        Assert.Equal(($"{failure}", UpstreamHost.Scheme), (query["reason"].ToString(), query["provider"].ToString()));
        Assert.Equal(knowsTheWayOn ? "/account/profile" : string.Empty, query.GetValueOrDefault("returnUrl").ToString());
        Assert.Single((logs ?? host.Logs).All, line => line.StartsWith("1160:", StringComparison.Ordinal) && line.Contains(query["id"].ToString(), StringComparison.Ordinal));

        await visitor.FollowAsync();
        Assert.Equal(status, visitor.Status);
        Assert.Contains(query["id"].ToString(), visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        // No external cookie: the callback has nothing to take. Nobody is signed in who was not.
        await visitor.OpenAsync(UpstreamPaths.Callback);
        if (!isSignedIn)
        {
            Assert.Contains($"reason={UpstreamFailure.Lost}", visitor.Location, StringComparison.Ordinal);
            await visitor.OpenAsync("account/profile");
            Assert.Contains("/account/login", visitor.Location, StringComparison.Ordinal);
        }
    }
}
