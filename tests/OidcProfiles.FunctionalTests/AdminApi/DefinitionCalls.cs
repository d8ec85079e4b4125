using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>What tests of definitions do again and again.</summary>
internal static class DefinitionCalls
{
    /// <summary>A name that no other test has.</summary>
    public static string NewName() => $"a{Guid.NewGuid():N}"[..12];

    /// <summary>A definition that everybody may read.</summary>
    public static JsonObject Readable(string name) => new()
    {
        ["name"] = name,
        ["type"] = "String",
        ["access"] = new JsonObject { ["endUser"] = "ReadWrite", ["client"] = "ReadOnly", ["portal"] = "ReadWrite" },
    };

    public static JsonObject With(this JsonObject definition, string member, JsonNode? value)
    {
        definition[member] = value;
        return definition;
    }

    /// <summary>The definition of an answer, to change and send back.</summary>
    public static JsonObject Definition(this ApiReply reply) => JsonNode.Parse(reply.Json.GetProperty("definition").GetRawText())!.AsObject();

    public static IEnumerable<string> Texts(this JsonElement list, string member) =>
        list.EnumerateArray().Select(item => item.GetProperty(member).GetString()!);

    public static async Task<ApiReply> DefineAsync(this ApiCaller caller, JsonObject? definition = null) =>
        (await caller.PostAsync("attributes", definition ?? Readable(NewName()))).Expect(HttpStatusCode.Created);

    public static async Task GiveAsync(this ApiHost host, string userId, string attribute, object value)
    {
        var result = await host.WithAsync((ProfileManager profiles) => profiles.PatchAsync(
            userId,
            new() { Changes = new Dictionary<string, JsonElement> { [attribute] = JsonSerializer.SerializeToElement(value) } },
            ProfileActor.System,
            CancellationToken.None));
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    /// <summary>What was recorded with a certain detail, the newest first.</summary>
    public static Task<List<AuditEntry>> EventsAsync(this ApiHost host, string detail, string value) => host.WithAsync(async (IAuditLog log) =>
        (await log.ListAsync(new(), null, 1000, CancellationToken.None)).Entries.Where(entry => entry.Details.GetValueOrDefault(detail) == value).ToList());
}
