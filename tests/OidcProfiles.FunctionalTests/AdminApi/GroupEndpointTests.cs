using System.Net;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Groups of the Admin API.</summary>
public sealed class GroupEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static string NewName() => $"Group {Guid.NewGuid():N}";

    [Fact]
    public async Task Group_FromTheFirstToTheLast()
    {
        using var caller = await host.AsClientAsync();
        var name = NewName();
        var made = (await caller.PostAsync("groups", new { name, description = "All of them" })).Expect(HttpStatusCode.Created);
        var path = $"groups/{made.TextOf("id")}";
        Assert.Equal($"/{ApiHost.Root}/{path}", made.Location);
        var read = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
        Assert.Equal((made.Tag, made.Text), (read.Tag, read.Text));
        Assert.Equal((name, "All of them"), (read.TextOf("name"), read.TextOf("description")));
        Assert.Equal(HttpStatusCode.NotModified, (await caller.GetAsync(path, ("If-None-Match", read.Tag))).Status);

        var renamed = (await caller.PutAsync(path, new { name = $"{name}2" }, read.Tag)).Expect(HttpStatusCode.OK);
        Assert.NotEqual(read.Tag, renamed.Tag);
        Assert.False(renamed.Json.TryGetProperty("description", out _));
        (await caller.DeleteAsync(path, read.Tag)).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync(path, renamed.Tag)).Status);
        (await caller.GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Change_OfWhatWasChangedMeanwhile_Is412AndNothingIsLost()
    {
        using var caller = await host.AsClientAsync();
        var made = await caller.PostAsync("groups", new { name = NewName() });
        var path = $"groups/{made.TextOf("id")}";
        var theirs = (await caller.PutAsync(path, new { name = NewName() }, made.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal("If-Match:If-Match", (await caller.PutAsync(path, new { name = NewName() }, made.Tag)).Expect(HttpStatusCode.PreconditionFailed).Faults);
        Assert.Equal(theirs.Text, (await caller.GetAsync(path)).Text);
        (await caller.PutAsync(path, new { name = NewName() })).Expect(HttpStatusCode.PreconditionRequired);
        (await caller.DeleteAsync(path)).Expect(HttpStatusCode.PreconditionRequired);
        (await caller.PutAsync(path, new { name = NewName() }, "*")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Create_OfWhatIsNotAccepted_NamesTheField()
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal("name:InvalidGroupName", (await caller.PostAsync("groups", new { })).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        var name = NewName();
        await caller.PostAsync("groups", new { name });
        Assert.Equal("name:DuplicateGroupName", (await caller.PostAsync("groups", new { name })).Expect(HttpStatusCode.Conflict).Faults);
    }

    [Fact]
    public async Task Create_WithAKey_IsDoneOnce()
    {
        using var caller = await host.AsClientAsync();
        var (name, key) = (NewName(), $"{Guid.NewGuid()}");
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => caller.PostAsync("groups", new { name }, ("Idempotency-Key", key))));
        Assert.All(replies, reply => reply.Expect(HttpStatusCode.Created));
        Assert.Single(replies.Select(reply => reply.TextOf("id")).Distinct());
        Assert.Single(replies, reply => !reply.Headers.ContainsKey("Idempotency-Replayed"));

        // Another request with that key, another caller, and another key.
        Assert.Equal(
            "Idempotency-Key:Idempotency-Key",
            (await caller.PostAsync("groups", new { name = NewName() }, ("Idempotency-Key", key))).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        var (other, _) = await host.AsPersonAsync("administrator");
        (await other.PostAsync("groups", new { name }, ("Idempotency-Key", key))).Expect(HttpStatusCode.Conflict);
        (await caller.PostAsync("groups", new { name }, ("Idempotency-Key", $"{Guid.NewGuid()}"))).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Create_ThatFailedWithAKey_MayBeTriedAgain()
    {
        using var caller = await host.AsClientAsync();
        var (name, key) = (NewName(), $"{Guid.NewGuid()}");
        var inTheWay = await caller.PostAsync("groups", new { name });
        (await caller.PostAsync("groups", new { name }, ("Idempotency-Key", key))).Expect(HttpStatusCode.Conflict);
        await caller.DeleteAsync($"groups/{inTheWay.TextOf("id")}", "*");
        (await caller.PostAsync("groups", new { name }, ("Idempotency-Key", key))).Expect(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(1000)]
    public async Task Create_WithAKeyThatIsTooLong_Is400(int length)
    {
        using var caller = await host.AsClientAsync();
        (await caller.PostAsync("groups", new { name = NewName() }, ("Idempotency-Key", new string('k', length)))).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Pages_FollowEachOther()
    {
        using var caller = await host.AsClientAsync();
        var prefix = NewName();
        foreach (var number in Enumerable.Range(0, 5))
        {
            (await caller.PostAsync("groups", new { name = $"{prefix} {number}" })).Expect(HttpStatusCode.Created);
        }

        var (names, path) = (new List<string>(), "groups?limit=2");
        while (true)
        {
            var page = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
            names.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            if (!page.Json.TryGetProperty("next", out var next))
            {
                Assert.DoesNotContain("Link", page.Headers.Keys);
                break;
            }

            Assert.Equal($"<{next.GetString()}>; rel=\"next\"", page.Headers["Link"]);
            path = next.GetString()!;
        }

        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(5, names.Count(name => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Members_ComeAndGo()
    {
        using var caller = await host.AsClientAsync();
        var user = await host.CreateUserAsync(AccountHost.NewAddress());
        var path = $"groups/{(await caller.PostAsync("groups", new { name = NewName() })).TextOf("id")}/members";
        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutAsync($"{path}/{user}", null)).Status);
        Assert.Equal(user, (await caller.GetAsync(path)).Json.GetProperty("items")[0].GetProperty("userId").GetString());
        (await caller.PutAsync($"{path}/nobody", null)).Expect(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync($"{path}/{user}")).Status);
        Assert.Equal(0, (await caller.GetAsync(path)).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Acts_AreRecordedWithClientAndPerson()
    {
        var (caller, userId) = await host.AsPersonAsync("administrator");
        var id = (await caller.PostAsync("groups", new { name = NewName() })).TextOf("id");
        var entry = Assert.Single(await EventsAsync(), entry => entry.Details.GetValueOrDefault("group") == id);
        Assert.Equal((AuditEvents.GroupCreated, userId, "sample-admin-console"), (entry.Event, entry.ActorId, entry.ClientId));
        using var client = await host.AsClientAsync();
        var other = (await client.PostAsync("groups", new { name = NewName() })).TextOf("id");
        entry = Assert.Single(await EventsAsync(), entry => entry.Details.GetValueOrDefault("group") == other);
        Assert.Equal((null, "sample-admin"), (entry.ActorId, entry.ClientId));
    }

    private Task<IReadOnlyList<AuditEntry>> EventsAsync() => host.WithAsync<IAuditLog, IReadOnlyList<AuditEntry>>(async log =>
        (await log.ListAsync(new() { Events = [AuditEvents.GroupCreated] }, before: null, 1000, CancellationToken.None)).Entries);
}
