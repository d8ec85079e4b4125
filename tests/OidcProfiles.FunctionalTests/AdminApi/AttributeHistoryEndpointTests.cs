using System.Net;
using System.Text.Json.Nodes;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Previews and history of attributes in the Admin API.</summary>
public sealed class AttributeHistoryEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Preview_OfAChange_TellsItsEffectsAndChangesNothing()
    {
        using var caller = await host.AsClientAsync();
        var made = await caller.DefineAsync();
        var (id, name) = (made.TextOf("id"), made.TextOf("name"));
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        await host.GiveAsync(userId, name, "seven");
        var question = new JsonObject
        {
            ["action"] = "update",
            ["id"] = id,
            ["definition"] = made.Definition().With("maximumLength", 3)
                .With("access", new JsonObject { ["endUser"] = "Hidden", ["client"] = "Hidden", ["portal"] = "ReadWrite" }),
            ["example"] = new JsonObject { ["userId"] = userId, ["clientId"] = "sample-spa", ["scopes"] = new JsonArray("openid", "custom_attributes") },
        };
        var effect = (await caller.PostAsync("attributes/preview", question)).Expect(HttpStatusCode.OK).Json;
        Assert.True(effect.GetProperty("canBeSaved").GetBoolean());
        var difference = Assert.Single(effect.GetProperty("differences").EnumerateArray());
        Assert.Equal("changed", difference.GetProperty("kind").GetString());
        Assert.Equal((1, 1), (difference.GetProperty("values").GetProperty("stored").GetInt32(), difference.GetProperty("values").GetProperty("invalid").GetInt32()));
        Assert.Equal(userId, difference.GetProperty("values").GetProperty("exampleUserIds")[0].GetString());
        var lost = effect.GetProperty("clients").EnumerateArray().Single(client => client.GetProperty("clientId").GetString() == "sample-spa").GetProperty("claims")[0];
        Assert.Equal(
            (false, "userInfo", "hiddenByAccess", $"custom_attributes.{name}"),
            (lost.GetProperty("isGained").GetBoolean(), lost.GetProperty("destination").GetString(), lost.GetProperty("reason").GetString(), lost.GetProperty("claim").GetString()));
        var example = effect.GetProperty("example");
        Assert.Equal("shown", example.GetProperty("status").GetString());
        Assert.Equal("seven", example.GetProperty("before").GetProperty("userInfo").GetProperty("custom_attributes").GetProperty(name).GetString());
        Assert.DoesNotContain(name, example.GetProperty("after").GetProperty("userInfo").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(made.Tag, (await caller.GetAsync($"attributes/{id}")).Tag);

        // Whoever may not read users gets neither example nor ids.
        var (reader, _) = await host.AsPersonAsync("attributes-read");
        (await reader.PostAsync("attributes/preview", question)).Expect(HttpStatusCode.Forbidden);
        question.Remove("example");
        effect = (await reader.PostAsync("attributes/preview", question)).Expect(HttpStatusCode.OK).Json;
        Assert.False(effect.GetProperty("differences")[0].GetProperty("values").TryGetProperty("exampleUserIds", out _));
    }

    [Theory]
    [InlineData("""{"action":"create","definition":{"name":"sub","type":"String"}}""", "name:InvalidDefinition")]
    [InlineData("""{"action":"retire","id":"nothing"}""", ":UnknownAttribute")]
    [InlineData("""{"action":"update","id":"email_verified","definition":{"sensitive":true}}""", "sensitive:InvalidDefinition")]
    [InlineData("""{"action":"undo","entryId":"nothing"}""", ":UnknownHistoryEntry")]
    public async Task Preview_OfWhatWouldBeRefused_SaysWhy(string question, string faults)
    {
        using var caller = await host.AsClientAsync();
        var reply = (await caller.PostAsync("attributes/preview", question)).Expect(HttpStatusCode.OK);
        Assert.Equal((false, faults), (reply.Json.GetProperty("canBeSaved").GetBoolean(), reply.Faults));
    }

    [Theory]
    [InlineData("{}", "action:MissingMember")]
    [InlineData("""{"action":"update","id":"x"}""", "definition:MissingMember")]
    [InlineData("""{"action":"retire"}""", "id:MissingMember")]
    [InlineData("""{"action":"retire","id":"\u0000"}""", "id:InvalidParameter")]
    [InlineData("""{"action":"destroy"}""", "action:InvalidJson")]
    [InlineData("""{"action":"create","definition":{"type":1}}""", "definition.type:InvalidJson")]
    [InlineData("""{"action":"create","definition":[]}""", "definition:InvalidJson")]
    [InlineData("""{"action":"retire","id":"x","example":{"userId":"a"}}""", "example.clientId:MissingMember")]
    public async Task Preview_OfWhatIsNoQuestion_NamesTheMember(string question, string faults)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal(faults, (await caller.PostAsync("attributes/preview", question)).Expect(HttpStatusCode.BadRequest).Faults);
    }

    [Fact]
    public async Task History_OfAnAttribute_GoesBackStepByStep()
    {
        var (caller, userId) = await host.AsPersonAsync("administrator");
        var made = await caller.DefineAsync();
        var (id, tag) = (made.TextOf("id"), made.Tag);
        foreach (var group in (string[])["One", "Two"])
        {
            tag = (await caller.PutAsync($"attributes/{id}", made.Definition().With("group", group), tag)).Expect(HttpStatusCode.OK).Tag;
        }

        var newest = (await caller.GetAsync($"attributes/history?attribute={id}&limit=2")).Expect(HttpStatusCode.OK);
        var oldest = (await caller.GetAsync(newest.TextOf("next"))).Expect(HttpStatusCode.OK);
        Assert.False(oldest.Json.TryGetProperty("next", out _));
        var entries = newest.Json.GetProperty("items").EnumerateArray().Concat(oldest.Json.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal(3, entries.Count);
        Assert.All(entries, entry => Assert.Equal((userId, "admin"), (entry.GetProperty("actorId").GetString(), entry.GetProperty("source").GetString())));
        Assert.NotEmpty(entries[0].GetProperty("actorName").GetString()!);
        var setting = Assert.Single(entries[0].GetProperty("settings").EnumerateArray());
        Assert.Equal(
            ("group", "One", "Two"),
            (setting.GetProperty("name").GetString(), setting.GetProperty("before").GetString(), setting.GetProperty("after").GetString()));
        Assert.False(entries[2].TryGetProperty("before", out _));

        var (last, middle) = (entries[0].GetProperty("id").GetString(), entries[1].GetProperty("id").GetString());
        (await caller.PostAsync($"attributes/history/{middle}/undo")).Expect(HttpStatusCode.Conflict);
        var undone = (await caller.PostAsync($"attributes/history/{last}/undo")).Expect(HttpStatusCode.OK);
        Assert.Equal("One", undone.Json.GetProperty("definition").GetProperty("group").GetString());
        Assert.Equal(undone.Tag, (await caller.GetAsync($"attributes/{id}")).Tag);
        (await caller.PostAsync("attributes/history/nothing/undo")).Expect(HttpStatusCode.NotFound);
        Assert.Equal("after:InvalidParameter", (await caller.GetAsync("attributes/history?after=x")).Expect(HttpStatusCode.BadRequest).Faults);
        Assert.Equal("attribute:InvalidParameter", (await caller.GetAsync("attributes/history?attribute=%00")).Expect(HttpStatusCode.BadRequest).Faults);
    }
}
