using System.Net;
using System.Text.Json.Nodes;
using OidcProfiles.Schema;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>All definitions as one document in the Admin API.</summary>
public sealed class SchemaEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Schema_IsTheDocumentOfTheCommand()
    {
        using var caller = await host.AsClientAsync();
        var read = (await caller.GetAsync("schema")).Expect(HttpStatusCode.OK);
        var exported = await host.WithAsync((AttributeSchemaManager schema) => schema.ExportAsync(CancellationToken.None));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(SchemaJson.WriteDocument(exported.Document)), JsonNode.Parse(read.Text)));
        (await caller.PutAsync("schema", read.Text, read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal(read.Tag, (await caller.GetAsync("schema")).Tag);
        Assert.Equal(SchemaJson.JsonSchema, (await caller.GetAsync("schema/json-schema")).Text);
    }

    [Fact]
    public async Task Schema_WithAnotherAttribute_IsPlannedAndThenApplied()
    {
        using var caller = await host.AsClientAsync();
        var gone = (await caller.DefineAsync()).TextOf("id");
        var read = (await caller.GetAsync("schema")).Expect(HttpStatusCode.OK);
        var name = DefinitionCalls.NewName();
        var document = JsonNode.Parse(read.Text)!;
        var attributes = document["customAttributes"]!.AsArray();
        attributes.Remove(attributes.Single(attribute => attribute!["name"]!.GetValue<string>() == gone));
        attributes.Add(DefinitionCalls.Readable(name));

        var plan = (await caller.PutAsync("schema?preview=true", document, read.Tag)).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(
            new SortedSet<string> { $"{gone} retired", $"{name} added" },
            new SortedSet<string>(plan.GetProperty("differences").EnumerateArray().Select(difference =>
                $"{difference.GetProperty("name").GetString()} {difference.GetProperty("kind").GetString()}")));
        Assert.Equal(read.Tag, (await caller.GetAsync("schema")).Tag);

        (await caller.PutAsync("schema", document)).Expect(HttpStatusCode.PreconditionRequired);
        var applied = (await caller.PutAsync("schema", document, read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal(applied.Tag, (await caller.GetAsync("schema")).Tag);
        Assert.True((await caller.GetAsync($"attributes/{gone}")).Json.GetProperty("isRetired").GetBoolean());
        (await caller.GetAsync($"attributes/{name}")).Expect(HttpStatusCode.OK);
        (await caller.PutAsync("schema", document, read.Tag)).Expect(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Schema_WithFaults_NamesThePlaceOfEach()
    {
        using var caller = await host.AsClientAsync();
        const string Faulty = """
            {"standardAttributes":{"email":{"labels":{"xx_":"E"}}},
             "customAttributes":[{"name":"fine_one","type":"String"},{"name":"bad_one","type":"String","maximumLength":0}]}
            """;
        const string Faults = "customAttributes[1].maximumLength:InvalidDefinition standardAttributes.email.labels.xx_:InvalidDefinition";
        Assert.Equal(Faults, (await caller.PutAsync("schema", Faulty, "*")).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        var plan = (await caller.PutAsync("schema?preview=true", Faulty, "*")).Expect(HttpStatusCode.OK);
        Assert.Equal((false, Faults), (plan.Json.GetProperty("canBeSaved").GetBoolean(), plan.Faults));
        Assert.Equal(
            "customAttributes[0].kind:InvalidJson",
            (await caller.PutAsync("schema", """{"customAttributes":[{"name":"x1","type":"String","kind":1}]}""", "*")).Expect(HttpStatusCode.BadRequest).Faults);
        (await caller.PutAsync("schema?preview=maybe", "{}", "*")).Expect(HttpStatusCode.BadRequest);
    }
}
