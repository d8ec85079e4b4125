using System.Net;
using System.Text.Json.Nodes;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Admin;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Attributes of the Admin API.</summary>
public sealed class AttributeEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Attribute_FromTheFirstToTheLast()
    {
        using var caller = await host.AsClientAsync();
        var name = DefinitionCalls.NewName();
        var made = await caller.DefineAsync(DefinitionCalls.Readable(name));
        var path = $"attributes/{name}";
        Assert.Equal($"/{ApiHost.Root}/{path}", made.Location);
        var read = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
        Assert.Equal((made.Tag, made.Text), (read.Tag, read.Text));
        Assert.Equal(HttpStatusCode.NotModified, (await caller.GetAsync(path, ("If-None-Match", read.Tag))).Status);

        var labels = new JsonObject { ["en"] = "Badge", ["de"] = "Ausweis" };
        var changed = (await caller.PutAsync(path, read.Definition().With("labels", labels), read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal("Ausweis", changed.Json.GetProperty("definition").GetProperty("labels").GetProperty("de").GetString());
        Assert.NotEqual(read.Tag, changed.Tag);

        (await caller.PostAsync($"{path}/retire", null, ("If-Match", read.Tag))).Expect(HttpStatusCode.PreconditionFailed);
        (await caller.PostAsync($"{path}/retire")).Expect(HttpStatusCode.PreconditionRequired);
        var retired = (await caller.PostAsync($"{path}/retire", null, ("If-Match", changed.Tag))).Expect(HttpStatusCode.OK);
        Assert.True(retired.Json.GetProperty("isRetired").GetBoolean());
        Assert.DoesNotContain(name, (await caller.GetAsync("attributes")).Json.GetProperty("items").Texts("id"));
        Assert.Contains(name, (await caller.GetAsync("attributes?retired=true")).Json.GetProperty("items").Texts("id"));
        (await caller.PostAsync($"{path}/restore", null, ("If-Match", retired.Tag))).Expect(HttpStatusCode.OK);
        Assert.Contains(name, (await caller.GetAsync("attributes")).Json.GetProperty("items").Texts("id"));
    }

    [Fact]
    public async Task Change_OfAStandardAttribute_SaysWhatDiffersOnly()
    {
        using var caller = await host.AsClientAsync();
        var read = (await caller.GetAsync("attributes/website")).Expect(HttpStatusCode.OK);
        Assert.Equal(("website", "{}"), (read.TextOf("name"), read.Json.GetProperty("definition").GetRawText()));
        var changed = (await caller.PutAsync("attributes/website", new { group = "Web" }, read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal("""{"group":"Web"}""", changed.Json.GetProperty("definition").GetRawText());
        Assert.True(changed.Json.GetProperty("isStandard").GetBoolean());
        Assert.Equal("name:InvalidJson", (await caller.PutAsync("attributes/website", new { name = "w" }, "*")).Expect(HttpStatusCode.BadRequest).Faults);
        Assert.Equal(
            "sync:InvalidDefinition", (await caller.PutAsync("attributes/groups", new { sync = "ProviderWins" }, "*")).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        (await caller.PutAsync("attributes/website", new { }, changed.Tag)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Changes_OfManyAtOnce_AreOne()
    {
        using var caller = await host.AsClientAsync();
        var made = await caller.DefineAsync();
        var path = $"attributes/{made.TextOf("id")}";
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            caller.PutAsync(path, made.Definition().With("group", $"Group {number}"), made.Tag)));
        var won = Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply != won), reply => reply.Expect(HttpStatusCode.PreconditionFailed));
        Assert.Equal(won.Text, (await caller.GetAsync(path)).Text);
    }

    [Fact]
    public async Task Create_WithAKey_IsDoneOnceAndInForceAtOnce()
    {
        using var caller = await host.AsClientAsync();
        var (definition, key) = (DefinitionCalls.Readable(DefinitionCalls.NewName()), $"{Guid.NewGuid()}");
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => caller.PostAsync("attributes", definition, ("Idempotency-Key", key))));
        Assert.All(replies, reply => reply.Expect(HttpStatusCode.Created));
        Assert.Single(replies.Select(reply => reply.TextOf("id")).Distinct());
        Assert.Single(replies, reply => !reply.Headers.ContainsKey("Idempotency-Replayed"));
        var name = definition["name"]!.GetValue<string>();
        Assert.NotNull(await host.WithAsync((IAttributeSchemaProvider schemas) => Task.FromResult(schemas.Current.Find(name))));
        Assert.Equal("name:InvalidDefinition", (await caller.PostAsync("attributes", definition)).Expect(HttpStatusCode.UnprocessableEntity).Faults);
    }

    [Theory]
    [InlineData("""{"type":"String"}""", 422, "id:InvalidDefinition name:InvalidDefinition")]
    [InlineData("""{"name":"sub","type":"String"}""", 422, "name:InvalidDefinition")]
    [InlineData("""{"name":"x1","type":"String","labels":{"en_US":"X"},"pattern":"("}""", 422, "labels.en_US:InvalidDefinition pattern:InvalidDefinition")]
    [InlineData("""{"name":"x1","type":"String","release":{"mode":"Only"}}""", 422, "release.clients:InvalidDefinition")]
    [InlineData("""{"name":"x1","type":"String","access":{"endUser":"ReadWrite","client":"ReadOnly","portal":"Hidden"}}""", 422, "access:InvalidDefinition")]
    [InlineData("""{"name":"department","type":"String"}""", 422, "name:InvalidDefinition")]
    [InlineData("""{"name":"x1","type":"String","id":"department"}""", 422, "id:InvalidDefinition")]
    [InlineData("""{"name":"x1","type":"Boolean","unique":true}""", 422, "unique:InvalidDefinition")]
    [InlineData("""{"name":"x1","type":"Text","color":"red"}""", 400, "color:InvalidJson type:InvalidJson")]
    [InlineData("""{"name":"x1","type":"String","labels":{"en":1}}""", 400, "labels.en:InvalidJson")]
    [InlineData("""{"name":"x1","type":"String","labels":{"en":"\ud800"}}""", 400, "labels.en:InvalidJson")]
    [InlineData("""{"name":"x1","type":"String","displayName":"a\u0000"}""", 422, "displayName:InvalidDefinition")]
    public async Task Create_OfWhatIsNotAccepted_NamesTheMember(string definition, int status, string faults)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal(faults, (await caller.PostAsync("attributes", definition)).Expect((HttpStatusCode)status).Faults);
    }

    [Fact]
    public async Task Change_OfTypeOrId_IsRefused()
    {
        using var caller = await host.AsClientAsync();
        var made = await caller.DefineAsync();
        var path = $"attributes/{made.TextOf("id")}";
        Assert.Equal(
            "type:InvalidDefinition",
            (await caller.PutAsync(path, made.Definition().With("type", "Number"), made.Tag)).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        Assert.Equal(
            "id:InvalidDefinition",
            (await caller.PutAsync(path, made.Definition().With("id", "other"), made.Tag)).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        Assert.Equal(made.Tag, (await caller.GetAsync(path)).Tag);
    }

    [Theory]
    [InlineData("a/b?c&d")]
    [InlineData("order")]
    [InlineData("~")]
    public async Task Attribute_WhoseIdAPathCannotCarry_IsReachedByTheParameter(string id)
    {
        using var caller = await host.AsClientAsync();
        var made = await caller.DefineAsync(DefinitionCalls.Readable(DefinitionCalls.NewName()).With("id", id));
        Assert.Equal($"/{ApiHost.Root}/attributes/~?id={Uri.EscapeDataString(id)}", made.Location);
        var read = (await caller.GetAsync(made.Location)).Expect(HttpStatusCode.OK);
        Assert.Equal(id, read.TextOf("id"));
        (await caller.PutAsync(made.Location, read.Definition().With("group", "G"), read.Tag)).Expect(HttpStatusCode.OK);
        (await caller.PostAsync($"attributes/~/retire?id={Uri.EscapeDataString(id)}", null, ("If-Match", "*"))).Expect(HttpStatusCode.OK);
        Assert.Equal("id:InvalidParameter", (await caller.GetAsync("attributes/~")).Expect(HttpStatusCode.BadRequest).Faults);
        Assert.Equal("id:InvalidParameter", (await caller.GetAsync("attributes/email?id=x")).Expect(HttpStatusCode.BadRequest).Faults);
        (await caller.GetAsync("attributes/~?id=%00")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Order_OfAListThatWasSeen_IsChanged()
    {
        using var caller = await host.AsClientAsync();
        var (first, second) = ((await caller.DefineAsync()).TextOf("id"), (await caller.DefineAsync()).TextOf("id"));
        var list = (await caller.GetAsync("attributes")).Expect(HttpStatusCode.OK);
        var ordered = (await caller.PutAsync("attributes/order", new { ids = new[] { second, first } }, list.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal([second, first], ordered.Json.GetProperty("items").Texts("id").Where(id => id == first || id == second));
        Assert.Equal(ordered.Tag, (await caller.GetAsync("attributes")).Tag);
        (await caller.PutAsync("attributes/order", new { ids = new[] { first, second } }, list.Tag)).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal(
            "ids:UnknownAttribute",
            (await caller.PutAsync("attributes/order", new { ids = new[] { "nothing" } }, "*")).Expect(HttpStatusCode.UnprocessableEntity).Faults);
    }

    [Fact]
    public async Task Change_OfAccess_HoldsForTheNextUserInfoOfALiveToken()
    {
        using var caller = await host.AsClientAsync();
        var made = await caller.DefineAsync();
        var address = AccountHost.NewAddress();
        await host.GiveAsync(await host.CreateUserAsync(address), made.TextOf("name"), "seven");
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        var claim = $"custom_attributes.{made.TextOf("name")}";
        Assert.Equal("\"seven\"", (await DefinitionHost.UserInfoAsync(party, tokens))[claim]);

        var hidden = new JsonObject { ["endUser"] = "Hidden", ["client"] = "Hidden", ["portal"] = "ReadWrite" };
        var changed = await caller.PutAsync($"attributes/{made.TextOf("id")}", made.Definition().With("access", hidden), made.Tag);
        changed.Expect(HttpStatusCode.OK);
        Assert.DoesNotContain(claim, (await DefinitionHost.UserInfoAsync(party, tokens)).Keys);
        (await caller.PutAsync($"attributes/{made.TextOf("id")}", made.Definition(), changed.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal("\"seven\"", (await DefinitionHost.UserInfoAsync(party, tokens))[claim]);
    }

    [Fact]
    public async Task Acts_AreRecordedWithClientAndPerson()
    {
        var (caller, userId) = await host.AsPersonAsync("attributes-manage");
        var id = (await caller.DefineAsync()).TextOf("id");
        (await caller.PostAsync($"attributes/{id}/retire", null, ("If-Match", "*"))).Expect(HttpStatusCode.OK);
        var events = await host.EventsAsync("attribute", id);
        Assert.Equal([AuditEvents.AttributeRetired, AuditEvents.AttributeCreated], events.Select(entry => entry.Event));
        Assert.All(events, entry => Assert.Equal((userId, "sample-admin-console"), (entry.ActorId, entry.ClientId)));
    }
}
