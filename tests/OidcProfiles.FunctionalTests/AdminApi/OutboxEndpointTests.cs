using System.Net;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>The outbox in the Admin API.</summary>
public sealed class OutboxEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Refusal = "550 no such mailbox";

    [Fact]
    public async Task Mail_ThatWasGivenUp_IsSentAgain()
    {
        var (caller, userId) = await host.AsPersonAsync("emails-manage");
        var (address, id) = await DieAsync(caller);
        Assert.True((await caller.GetAsync("emails/counts")).Expect(HttpStatusCode.OK).Json.GetProperty("dead").GetInt32() >= 1);
        host.Mails.Refusals.TryRemove(address, out _);
        var (reader, _) = await host.AsPersonAsync("emails-read");
        (await reader.PostAsync($"emails/{id}/requeue")).Expect(HttpStatusCode.Forbidden);
        var answer = (await caller.PostAsync($"emails/{id}/requeue")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal((1, 0, 0), (answer.GetProperty("requeued").GetInt32(), answer.GetProperty("expired").GetInt32(), answer.GetProperty("withoutPayload").GetInt32()));
        await host.Mails.WaitAsync(address, "welcome");
        (await caller.PostAsync($"emails/{id}/requeue")).Expect(HttpStatusCode.NotFound);
        (await caller.PostAsync("emails/nothing/requeue")).Expect(HttpStatusCode.NotFound);
        var entry = Assert.Single(await host.EventsAsync("email", id.Replace("-", "", StringComparison.Ordinal)));
        Assert.Equal((AuditEvents.EmailRequeued, userId, "sample-admin-console"), (entry.Event, entry.ActorId, entry.ClientId));
    }

    [Fact]
    public async Task Mails_OfOneKind_AreAllSentAgain()
    {
        using var caller = await host.AsClientAsync();
        var (address, _) = await DieAsync(caller);
        host.Mails.Refusals.TryRemove(address, out _);
        Assert.Equal(0, (await caller.PostAsync("emails/requeue", new { kind = "invitation" })).Expect(HttpStatusCode.OK).Json.GetProperty("requeued").GetInt32());
        Assert.Equal("kind:InvalidParameter", (await caller.PostAsync("emails/requeue", new { kind = "\0" })).Expect(HttpStatusCode.BadRequest).Faults);
        Assert.True((await caller.PostAsync("emails/requeue", new { kind = "welcome" })).Expect(HttpStatusCode.OK).Json.GetProperty("requeued").GetInt32() >= 1);
        await host.Mails.WaitAsync(address, "welcome");
    }

    [Fact]
    public async Task List_OfOneAddress_GoesPageByPage()
    {
        using var caller = await host.AsClientAsync(ApiHost.Read);
        var address = AccountHost.NewAddress();
        await SendAsync(address, 5);
        var (ids, path) = (new List<string>(), $"emails?address={address}&kind=welcome&limit=2");
        while (true)
        {
            var page = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
            ids.AddRange(page.Json.GetProperty("items").Texts("id"));
            Assert.All(page.Json.GetProperty("items").Texts("address"), one => Assert.Equal(address, one));
            if (!page.Json.TryGetProperty("next", out var next))
            {
                break;
            }

            path = next.GetString()!;
        }

        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal(5, ids.Count);
    }

    [Theory]
    [InlineData("state=Dead", "state")]
    [InlineData("state=1", "state")]
    [InlineData("kind=%00", "kind")]
    [InlineData("address=%00", "address")]
    [InlineData("userId=%00", "userId")]
    [InlineData("after=x", "after")]
    public async Task List_WithWhatIsNotAccepted_NamesTheParameter(string query, string name)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal($"{name}:InvalidParameter", (await caller.GetAsync($"emails?{query}")).Expect(HttpStatusCode.BadRequest).Faults);
    }

    private Task<bool> SendAsync(string address, int count) => host.WithAsync<IEmailOutbox, bool>(async outbox =>
    {
        for (var number = 0; number < count; number++)
        {
            await outbox.EnqueueAsync(new(address), new WelcomeEmail(new("https://id.example.org/")), default);
        }

        return true;
    });

    /// <summary>A mail that the server refused for good.</summary>
    private async Task<(string Address, string Id)> DieAsync(ApiCaller caller)
    {
        var address = AccountHost.NewAddress();
        host.Mails.Refusals[address] = Refusal;
        await SendAsync(address, 1);
        for (var wait = 0; wait < 400; wait++)
        {
            var found = (await caller.GetAsync($"emails?state=dead&address={address}")).Expect(HttpStatusCode.OK).Json.GetProperty("items");
            if (found.GetArrayLength() > 0)
            {
                Assert.Contains(Refusal, found[0].GetProperty("reason").GetString()!, StringComparison.Ordinal);
                return (address, found[0].GetProperty("id").GetString()!);
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The mail is not given up.");
    }
}
