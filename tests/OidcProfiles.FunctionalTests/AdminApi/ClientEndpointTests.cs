using System.Net;
using System.Text.Json;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Admin;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Clients of the Admin API.</summary>
public sealed class ClientEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task List_NamesThoseThatActForPeople()
    {
        using var caller = await host.AsClientAsync();
        var ids = (await caller.GetAsync("clients")).Expect(HttpStatusCode.OK).Json.GetProperty("items").Texts("clientId").ToList();
        Assert.Contains("sample-spa", ids);
        Assert.DoesNotContain("sample-service", ids);
        (await caller.GetAsync("clients/sample-service")).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync("clients/nobody")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Release_OfAnAttribute_HoldsForTheNextUserInfo()
    {
        var (caller, userId) = await host.AsPersonAsync("attributes-manage");
        var client = $"https://client.example.org/{Guid.NewGuid():N}?a=b#c";
        await host.CreateClientAsync(client);
        var name = (await caller.DefineAsync()).TextOf("name");
        var address = AccountHost.NewAddress();
        await host.GiveAsync(await host.CreateUserAsync(address), name, "seven");
        var party = new RelyingParty(host, client);
        var tokens = await party.SignInAsync(address, "openid custom_attributes");
        var claim = $"custom_attributes.{name}";
        Assert.Contains(claim, (await DefinitionHost.UserInfoAsync(party, tokens)).Keys);

        var (path, query) = ("clients/~", $"?id={Uri.EscapeDataString(client)}");
        var read = (await caller.GetAsync($"{path}{query}")).Expect(HttpStatusCode.OK);
        Assert.Equal((client, "userInfo", "all"), (read.TextOf("clientId"), Find(read, name).GetProperty("destinations")[0].GetString(), ModeOf(read, name)));
        var withheld = await caller.PutAsync($"{path}/release{query}", new Dictionary<string, string?> { [name] = "withheld" }, read.Tag);
        withheld.Expect(HttpStatusCode.OK);
        Assert.Equal(("except", "clientNotReleased"), (ModeOf(withheld, name), Find(withheld, name).GetProperty("keptOutBy").GetString()));
        Assert.DoesNotContain(claim, (await DefinitionHost.UserInfoAsync(party, tokens)).Keys);

        (await caller.PutAsync($"{path}/release{query}", new Dictionary<string, string?> { [name] = null }, read.Tag)).Expect(HttpStatusCode.PreconditionFailed);
        (await caller.PutAsync($"{path}/release{query}", new Dictionary<string, string?> { [name] = null })).Expect(HttpStatusCode.PreconditionRequired);
        var back = (await caller.PutAsync($"{path}/release{query}", new Dictionary<string, string?> { [name] = null }, withheld.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal(read.Tag, back.Tag);
        Assert.Contains(claim, (await DefinitionHost.UserInfoAsync(party, tokens)).Keys);
        Assert.All(await host.EventsAsync("attribute", name), entry => Assert.Equal((userId, "sample-admin-console"), (entry.ActorId, entry.ClientId)));
    }

    [Theory]
    [InlineData("""{"nothing":"given"}""", 422, "nothing:UnknownAttribute")]
    [InlineData("""{"\u0000":"given"}""", 422, "?:UnknownAttribute")]
    [InlineData("""{"department":"perhaps"}""", 400, "department:InvalidJson")]
    [InlineData("""{"email_verified":"withheld"}""", 422, "email_verified:InvalidDefinition")]
    public async Task Release_OfWhatIsNotAccepted_NamesTheAttribute(string changes, int status, string faults)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal(faults, (await caller.PutAsync("clients/sample-spa/release", changes, "*")).Expect((HttpStatusCode)status).Faults);
    }

    [Fact]
    public async Task RequiredGroup_OfAClient_IsSetAndTakenAway()
    {
        var (caller, userId) = await host.AsPersonAsync("users-manage");
        var client = $"client-{Guid.NewGuid():N}";
        await host.CreateClientAsync(client);
        var group = (await caller.PostAsync("groups", new { name = client })).Expect(HttpStatusCode.Created).TextOf("id");
        var path = $"clients/{client}/required-group";
        var read = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
        Assert.False(read.Json.TryGetProperty("requiredGroup", out _));
        var set = (await caller.PutAsync(path, new { groupId = group }, read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal((group, client), (set.Json.GetProperty("requiredGroup").GetProperty("id").GetString(), set.Json.GetProperty("requiredGroup").GetProperty("name").GetString()));
        (await caller.PutAsync(path, new { groupId = (string?)null }, read.Tag)).Expect(HttpStatusCode.PreconditionFailed);
        (await caller.PutAsync(path, new { }, set.Tag)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("groupId:GroupNotFound", (await caller.PutAsync(path, new { groupId = "\0" }, set.Tag)).Expect(HttpStatusCode.NotFound).Faults);

        // Whoever looks after users does not see what clients get, and whoever looks after attributes not whom they are for.
        (await caller.GetAsync($"clients/{client}")).Expect(HttpStatusCode.Forbidden);
        var (reader, _) = await host.AsPersonAsync("attributes-read");
        Assert.False((await reader.GetAsync($"clients/{client}")).Expect(HttpStatusCode.OK).Json.TryGetProperty("requiredGroup", out _));
        (await reader.GetAsync(path)).Expect(HttpStatusCode.Forbidden);

        var explained = await ExplainAsync(userId, client, "openid");
        Assert.Equal(("groupRequired", group), (explained.TextOf("status"), explained.Json.GetProperty("requiredGroup").GetProperty("id").GetString()));
        Assert.Equal(read.Tag, (await caller.PutAsync(path, new { groupId = (string?)null }, set.Tag)).Expect(HttpStatusCode.OK).Tag);
        var entries = await host.WithAsync((IAuditLog log) => log.ListAsync(new() { Events = [AuditEvents.ClientGroupChanged] }, null, 100, default));
        Assert.All(entries.Entries.Where(entry => entry.ClientId == client), entry => Assert.Equal(userId, entry.ActorId));
        Assert.Equal(2, entries.Entries.Count(entry => entry.ClientId == client));
    }

    [Fact]
    public async Task Explain_IsWhatUserInfoAnswers()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes);
        var userInfo = await DefinitionHost.UserInfoAsync(party, tokens);
        var explained = await ExplainAsync(JsonSerializer.Deserialize<string>(userInfo["sub"])!, "sample-spa", RelyingParty.AllScopes.Split(' '));
        Assert.Equal("answered", explained.TextOf("status"));
        Assert.Equal(userInfo, DefinitionHost.Flatten(explained.Json.GetProperty("userInfo")));
        var decisions = explained.Json.GetProperty("decisions").EnumerateArray().ToDictionary(decision => decision.GetProperty("name").GetString()!);
        Assert.Equal("includedByScope", decisions["email"].GetProperty("userInfo").GetString());
        Assert.Equal("hiddenByAccess", decisions["internal_note"].GetProperty("userInfo").GetString());
        Assert.Equal("destinationNotEnabled", decisions["email"].GetProperty("idToken").GetString());
    }

    [Fact]
    public async Task Explain_OfWhatIsNotThere_SaysSo()
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal("userNotFound", (await ExplainAsync("nobody", "sample-spa", "openid")).TextOf("status"));
        (await caller.PostAsync("explain", new { userId = "x", clientId = "nobody" })).Expect(HttpStatusCode.NotFound);
        Assert.Equal("userId:MissingMember", (await caller.PostAsync("explain", new { clientId = "sample-spa" })).Expect(HttpStatusCode.BadRequest).Faults);
        Assert.Equal(
            "userId:InvalidParameter", (await caller.PostAsync("explain", new { userId = "\0", clientId = "sample-spa" })).Expect(HttpStatusCode.BadRequest).Faults);
        var faulty = (await caller.PostAsync("explain", """{"userId":"x","clientId":"sample-spa","claims":[1]}""")).Expect(HttpStatusCode.OK);
        Assert.Equal("invalidClaims", faulty.TextOf("status"));
        Assert.NotEmpty(faulty.TextOf("fault"));
        (await caller.PostAsync("explain", """{"userId":"x","clientId":"sample-spa","claims":{"userinfo":{"\ud800":null}}}""")).Expect(HttpStatusCode.BadRequest);
        foreach (var role in (string[])["users-manage", "attributes-manage"])
        {
            var (half, _) = await host.AsPersonAsync(role);
            (await half.PostAsync("explain", new { userId = "x", clientId = "sample-spa" })).Expect(HttpStatusCode.Forbidden);
        }
    }

    private static JsonElement Find(ApiReply reply, string name) =>
        reply.Json.GetProperty("attributes").EnumerateArray().Single(attribute => attribute.GetProperty("name").GetString() == name);

    private static string? ModeOf(ApiReply reply, string name) => Find(reply, name).GetProperty("release").GetProperty("mode").GetString();

    private async Task<ApiReply> ExplainAsync(string userId, string clientId, params string[] scopes)
    {
        using var caller = await host.AsClientAsync(ApiHost.Read);
        return (await caller.PostAsync("explain", new { userId, clientId, scopes })).Expect(HttpStatusCode.OK);
    }
}
