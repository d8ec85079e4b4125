using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Who gets through the gate of the Admin API, and how what is wrong is told.</summary>
public sealed class ApiGateTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    public async Task Get_WithAWrongToken_Is401(string token)
    {
        using var caller = new ApiCaller(host.CreateBrowser(), token);
        var reply = (await caller.GetAsync("groups")).Expect(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer error=\"invalid_token\"", reply.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Get_WithoutTheScope_Is403AndNamesIt()
    {
        var tokens = await new RelyingParty(host, "sample-service", "sample-service-secret")
            .RequestTokensAsync(("grant_type", "client_credentials"), ("scope", "profile"));
        using var caller = new ApiCaller(host.CreateBrowser(), tokens.Access);
        var reply = (await caller.GetAsync("groups")).Expect(HttpStatusCode.Forbidden);
        Assert.Equal("Bearer error=\"insufficient_scope\", scope=\"oidcprofiles.admin.read\"", reply.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Token_OfAClientWithoutThePermission_HasNotTheScope()
    {
        var refused = await new RelyingParty(host, "sample-service", "sample-service-secret")
            .RequestTokensAsync(("grant_type", "client_credentials"), ("scope", ApiHost.Manage));
        Assert.Equal("invalid_request", refused.Error);
    }

    [Fact]
    public async Task Get_OfSomebodyWhoIsLockedMeanwhile_Is401()
    {
        var (caller, userId) = await host.AsPersonAsync("administrator");
        (await caller.GetAsync("groups")).Expect(HttpStatusCode.OK);
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.SetLockoutEndDateAsync((await users.FindByIdAsync(userId))!, DateTimeOffset.MaxValue));
        (await caller.GetAsync("groups")).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Get_OfSomebodyWhoLostTheRole_Is403AtOnce()
    {
        var (caller, userId) = await host.AsPersonAsync("administrator");
        (await caller.GetAsync("groups")).Expect(HttpStatusCode.OK);
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.RemoveFromRoleAsync((await users.FindByIdAsync(userId))!, "administrator"));
        (await caller.GetAsync("groups")).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_WithATokenInTheAddress_DoesNotReadIt()
    {
        using var known = await host.AsClientAsync();
        using var caller = new ApiCaller(host.CreateBrowser(), token: null);
        (await caller.GetAsync($"groups?access_token={known.Token}")).Expect(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("{", "$:InvalidJson")]
    [InlineData("null", "$:InvalidJson")]
    [InlineData("[]", "$:InvalidJson")]
    [InlineData("{\"name\":1}", "name:InvalidJson")]
    [InlineData("{\"name\":\"x\",\"other\":1}", "other:InvalidJson")]
    [InlineData("{\"name\":\"x\",\"name\":\"y\"}", "name:InvalidJson")]
    public async Task Post_OfWhatIsNotExpected_Is400AndNamesThePlace(string body, string faults)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal(faults, (await caller.PostAsync("groups", body)).Expect(HttpStatusCode.BadRequest).Faults);
    }

    [Fact]
    public async Task Post_OfAnotherType_Is415()
    {
        using var caller = await host.AsClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{ApiHost.Root}/groups") { Content = new StringContent("name=x", Encoding.UTF8, "text/plain") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller.Token);
        using var response = await caller.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Post_OfTooMuch_Is413()
    {
        using var caller = await host.AsClientAsync();
        (await caller.PostAsync("groups", $"{{\"name\":\"{new string('x', 1024 * 1024)}\"}}")).Expect(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("DELETE", "groups", "GET, POST")]
    [InlineData("POST", "groups/made-up", "DELETE, GET, PUT")]
    public async Task Request_WithAMethodThatIsNone_Is405AndNamesThose(string method, string path, string allowed)
    {
        using var caller = await host.AsClientAsync();
        var reply = (await caller.SendAsync(new(method), path, "{}")).Expect(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(allowed, reply.Headers["Allow"]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("groups/made-up")]
    public async Task Get_OfWhatIsNotThere_Is404(string path)
    {
        using var caller = await host.AsClientAsync();
        (await caller.GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("")]
    public async Task Get_WithALimitThatIsNone_Is400AndNamesIt(string limit)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal("limit:InvalidParameter", (await caller.GetAsync($"groups?limit={limit}")).Expect(HttpStatusCode.BadRequest).Faults);
    }

    [Fact]
    public async Task Rights_OfACaller_AreTold()
    {
        var (caller, userId) = await host.AsPersonAsync("auditor");
        var reply = (await caller.GetAsync("rights")).Expect(HttpStatusCode.OK);
        Assert.Equal(userId, reply.TextOf("userId"));
        Assert.Equal("sample-admin-console", reply.TextOf("clientId"));
        Assert.Equal("read", reply.TextOf("users"));
    }
}
