using System.Net;
using System.Text.Json;
using OidcProfiles.Auditing;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>The audit trail in the Admin API.</summary>
public sealed class AuditEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task List_ByEvent_IsWhatTheExportHasToo()
    {
        var (caller, userId) = await host.AsPersonAsync("administrator");
        var filter = $"event={AuditEvents.GroupCreated}&event={AuditEvents.GroupDeleted}&from={DateTimeOffset.UtcNow:yyyy-MM-ddTHH:mm:ss.ffffffZ}";
        for (var number = 0; number < 5; number++)
        {
            (await caller.PostAsync("groups", new { name = $"{Guid.NewGuid():N}" })).Expect(HttpStatusCode.Created);
        }

        var (items, path) = (new List<JsonElement>(), $"audit?{filter}&limit=2&succeeded=true");
        while (path is not null)
        {
            var page = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK).Json;
            items.AddRange(page.GetProperty("items").EnumerateArray());
            path = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(5, items.Count);
        Assert.All(items, item => Assert.Equal((userId, "sample-admin-console"), (item.GetProperty("actorId").GetString(), item.GetProperty("clientId").GetString())));
        Assert.All(items, item => Assert.EndsWith("@example.org", item.GetProperty("actorName").GetString()!, StringComparison.Ordinal));

        var export = (await caller.GetAsync($"audit/export?{filter}")).Expect(HttpStatusCode.OK);
        Assert.StartsWith("application/jsonl", export.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("audit.jsonl", export.Headers["Content-Disposition"], StringComparison.Ordinal);
        var lines = export.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(items.Select(item => Write(item, "actorId", "correlationId")), lines.Select(line => Write(line, "actor_id", "correlation_id")));
        var taken = await host.WithAsync((IAuditLog log) => log.ListAsync(new() { Events = [AuditEvents.AuditExported] }, null, 10, default));
        Assert.Equal((userId, "sample-admin-console"), (Assert.Single(taken.Entries).ActorId, taken.Entries[0].ClientId));

        var correlation = items[0].GetProperty("correlationId").GetString();
        var request = (await caller.GetAsync($"audit?correlationId={correlation}")).Expect(HttpStatusCode.OK).Json.GetProperty("items");
        Assert.Contains(items[0].GetProperty("id").GetString(), request.Texts("id"));
        Assert.All(request.Texts("correlationId"), one => Assert.Equal(correlation, one));
    }

    [Fact]
    public async Task List_OfAPerson_FindsThemByNameAndTime()
    {
        var (caller, userId) = await host.AsPersonAsync("audit-read");
        var items = (await caller.GetAsync($"audit?userId={userId}&event={AuditEvents.SignInSucceeded}")).Expect(HttpStatusCode.OK).Json.GetProperty("items");
        var item = Assert.Single(items.EnumerateArray());
        var (name, at) = (item.GetProperty("userName").GetString()!, item.GetProperty("at").GetString()!);
        Assert.Equal(1, await CountAsync($"userId={Uri.EscapeDataString(name)}&event={AuditEvents.SignInSucceeded}&from={Uri.EscapeDataString(at)}"));
        Assert.Equal(0, await CountAsync($"userId={userId}&event={AuditEvents.SignInSucceeded}&until={Uri.EscapeDataString(at)}"));
        Assert.Equal(0, await CountAsync($"userId={userId}&event={AuditEvents.SignInSucceeded}&succeeded=false"));
        Assert.Equal(0, await CountAsync("userId=somebody-who-is-no-more"));

        async Task<int> CountAsync(string query) =>
            (await caller.GetAsync($"audit?{query}")).Expect(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength();
    }

    [Theory]
    [InlineData("userId=%00", "userId")]
    [InlineData("event=%00", "event")]
    [InlineData("correlationId=x", "correlationId")]
    [InlineData("from=yesterday", "from")]
    [InlineData("until=2026-13-01", "until")]
    [InlineData("succeeded=maybe", "succeeded")]
    public async Task List_WithWhatIsNotAccepted_NamesTheParameter(string query, string name)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal($"{name}:InvalidParameter", (await caller.GetAsync($"audit?{query}")).Expect(HttpStatusCode.BadRequest).Faults);
        Assert.Equal($"{name}:InvalidParameter", (await caller.GetAsync($"audit/export?{query}")).Expect(HttpStatusCode.BadRequest).Faults);
        Assert.Equal("after:InvalidParameter", (await caller.GetAsync("audit?after=x")).Expect(HttpStatusCode.BadRequest).Faults);
    }

    [Fact]
    public async Task Statistics_TellMailsToWhoeverMayReadThem()
    {
        using var client = await host.AsClientAsync(ApiHost.Read);
        var numbers = (await client.GetAsync("statistics")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(30, numbers.GetProperty("signIns").GetArrayLength());
        Assert.True(numbers.GetProperty("emails").TryGetProperty("pending", out _));
        Assert.Equal(30, numbers.GetProperty("emailsSent").GetArrayLength());
        var (caller, _) = await host.AsPersonAsync("audit-read");
        numbers = (await caller.GetAsync("statistics")).Expect(HttpStatusCode.OK).Json;
        Assert.True(numbers.GetProperty("signIns")[29].GetInt32() >= 1);
        Assert.False(numbers.TryGetProperty("emails", out _));
    }

    private static string Write(JsonElement entry, string actor, string correlation) => string.Join(
        ' ',
        entry.GetProperty("id"), entry.GetProperty("at"), entry.GetProperty("event"), entry.GetProperty("succeeded"), entry.GetProperty(actor),
        entry.GetProperty(correlation), entry.GetProperty("details").GetRawText());
}
