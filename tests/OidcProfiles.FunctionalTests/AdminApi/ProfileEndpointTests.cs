using System.Net;
using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Profiles of the Admin API: every attribute, and every rule that holds here too.</summary>
public sealed class ProfileEndpointTests(UserApiHost host) : IClassFixture<UserApiHost>
{
    [Fact]
    public async Task Profile_Always_HasEveryAttributeWithWhereItComesFrom()
    {
        var (caller, adminId) = await host.AsPersonAsync("administrator");
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        await host.WithAsync<ProfileManager, bool>(async profiles => (await profiles.PatchAsync(
            id, new() { Changes = new Dictionary<string, JsonElement> { ["family_name"] = JsonSerializer.SerializeToElement("Sand") } }, ProfileActor.Self(id), default)).Succeeded);
        var read = (await caller.GetAsync($"users/{id}/profile")).Expect(HttpStatusCode.OK);
        var changed = (await caller.PatchAsync(
            $"users/{id}/profile",
            new Dictionary<string, object> { [UserApiHost.Hidden] = "mark", ["given_name"] = "Ada", ["given_name#ja"] = "エイダ", ["employee_number"] = 7 },
            read.Tag)).Expect(HttpStatusCode.OK);
        var again = await caller.GetAsync($"users/{id}/profile");
        Assert.Equal((changed.Tag, changed.Text), (again.Tag, again.Text));
        Assert.Equal(HttpStatusCode.NotModified, (await caller.GetAsync($"users/{id}/profile", ("If-None-Match", changed.Tag))).Status);

        Assert.Equal($"\"mark\" admin {adminId} True", Show(changed, UserApiHost.Hidden));
        Assert.Equal($"\"エイダ\" admin {adminId} True", Show(changed, "given_name#ja"));
        Assert.Equal($"7 admin {adminId} True", Show(changed, "employee_number"));
        Assert.Equal($"\"Sand\" user {id} True", Show(changed, "family_name"));
        Assert.Equal("\"AS\"   False", Show(changed, "initials"));
        Assert.Equal("   True", Show(changed, "nickname"));
        Assert.Equal("true   False", Show(changed, "email_verified"));
        Assert.True(Find(changed, "email").GetProperty("verified").GetBoolean());
        Assert.False(Find(changed, "updated_at").GetProperty("writable").GetBoolean());
    }

    [Fact]
    public async Task Hidden_FromEverybodyElse_IsSeenHereOnly()
    {
        using var caller = await host.AsClientAsync();
        var made = await host.MakeAsync(caller, new { secret_mark = "mark" });
        foreach (var party in (Party[])[Party.EndUser, Party.Client, Party.Portal])
        {
            var view = await host.WithAsync<ProfileManager, ProfileView?>(profiles => profiles.FindAsync(made.TextOf("id"), party, default));
            Assert.DoesNotContain(view!.Attributes, item => item.Definition.Name == UserApiHost.Hidden);
        }

        Assert.Equal("mark", Find(await caller.GetAsync($"users/{made.TextOf("id")}/profile"), UserApiHost.Hidden).GetProperty("value").GetString());
    }

    [Fact]
    public async Task Change_OfWhatIsNotAccepted_NamesEachFieldAndWritesNothing()
    {
        using var caller = await host.AsClientAsync();
        await host.MakeAsync(caller, new { badge = "TAKEN" });
        var id = (await host.MakeAsync(caller, new { given_name = "Ada" })).TextOf("id");
        var read = await caller.GetAsync($"users/{id}/profile");
        await RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "address.postal_code:TextExpected badge:TextTooLong department:NotAllowedValue email:AccountAttribute email_verified:ReadOnlyAttribute employee_number:OutOfRange"
                + " given_name#x:InvalidLanguage groups:ReadOnlyAttribute initials:ReadOnlyAttribute nothing:UnknownAttribute tags[1]:TextTooLong updated_at:ReadOnlyAttribute",
            new Dictionary<string, object>
            {
                ["given_name"] = "Eve",
                ["given_name#x"] = "Eve",
                ["address"] = new { locality = "Berlin", postal_code = 10115 },
                ["badge"] = new string('x', 11),
                ["department"] = "Nowhere",
                ["employee_number"] = 0,
                ["tags"] = new[] { "a", new string('x', 41) },
                ["email"] = "a@example.org",
                ["email_verified"] = true,
                ["updated_at"] = 1,
                ["initials"] = "X",
                ["groups"] = new[] { "staff" },
                ["nothing"] = 1,
            });
        await RefusedAsync(HttpStatusCode.Conflict, "badge:DuplicateValue", new { given_name = "Eve", badge = "taken" });
        (await caller.PatchAsync($"users/{id}/profile", "{\"given_name\":\"Eve\",\"given_name\":\"Eva\"}", read.Tag)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal(read.Tag, (await caller.GetAsync($"users/{id}/profile")).Tag);

        async Task RefusedAsync(HttpStatusCode status, string faults, object body) =>
            Assert.Equal(faults, (await caller.PatchAsync($"users/{id}/profile", body, read.Tag)).Expect(status).Faults);
    }

    [Fact]
    public async Task Change_OfAnAddress_MergesItsMembers()
    {
        using var caller = await host.AsClientAsync();
        var path = $"users/{(await host.MakeAsync(caller, new { address = new { locality = "Berlin", postal_code = "10115", country = "Germany" } })).TextOf("id")}";
        var changed = (await caller.PatchAsync($"{path}/profile", new { address = new { postal_code = "10117", country = (string?)null } }, "*")).Expect(HttpStatusCode.OK);
        Assert.Equal("{\"locality\":\"Berlin\",\"postal_code\":\"10117\"}", Find(changed, "address").GetProperty("value").GetRawText());
        var user = await caller.GetAsync(path);
        (await caller.PatchAsync(path, new { attributes = new { address = new { locality = (string?)null, postal_code = (string?)null } } }, user.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal("", UserEndpointTests.Values(await caller.GetAsync(path)));
    }

    /// <summary>A person could do neither: an administrator mends what was entered wrongly.</summary>
    [Fact]
    public async Task Change_OfWhatIsSetOnceAndRequired_IsForAdministrators()
    {
        using var caller = await host.AsClientAsync();
        var id = (await host.MakeAsync(caller, new { member_since = "2020-01-01" })).TextOf("id");
        var own = await host.WithAsync<ProfileManager, IEnumerable<string>>(async profiles => (await profiles.PatchAsync(
            id, new() { Changes = new Dictionary<string, JsonElement> { [UserApiHost.WriteOnce] = JsonSerializer.SerializeToElement("2021-01-01") } }, ProfileActor.Self(id), default))
            .Errors.Select(error => error.Code));
        Assert.Equal([nameof(ProfileErrorDescriber.WriteOnceAttribute)], own);
        foreach (var value in (string?[])["2021-01-01", null])
        {
            (await caller.PatchAsync($"users/{id}/profile", new { member_since = value }, "*")).Expect(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Change_WithATagThatIsOver_Is412AndWithout428()
    {
        using var caller = await host.AsClientAsync();
        var path = $"users/{(await host.MakeAsync(caller)).TextOf("id")}/profile";
        var read = await caller.GetAsync(path);
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => caller.PatchAsync(path, new { nickname = $"{number}" }, read.Tag)));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply => reply.Expect(HttpStatusCode.PreconditionFailed));
        (await caller.PatchAsync(path, new { nickname = "x" })).Expect(HttpStatusCode.PreconditionRequired);
    }

    [Fact]
    public async Task History_OfAProfile_IsToldPageByPageWithWhoDidIt()
    {
        var (caller, adminId) = await host.AsPersonAsync("administrator");
        var id = (await host.MakeAsync(caller, new { secret_mark = "0", allergy = "nuts" })).TextOf("id");
        for (var number = 1; number < 5; number++)
        {
            (await caller.PatchAsync($"users/{id}/profile", new { secret_mark = $"{number}" }, "*")).Expect(HttpStatusCode.OK);
        }

        var (entries, path) = (new List<JsonElement>(), $"users/{id}/history?limit=2");
        while (path is not null)
        {
            var page = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
            entries.AddRange(page.Json.GetProperty("items").EnumerateArray());
            path = page.Json.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(6, entries.Count);
        Assert.Equal(("\"3\"", "\"4\"", adminId), (
            entries[0].GetProperty("before").GetRawText(), entries[0].GetProperty("after").GetRawText(), entries[0].GetProperty("provenance").GetProperty("actor").GetString()));
        var sensitive = Assert.Single(entries, entry => entry.GetProperty("name").GetString() == UserApiHost.Sensitive);
        Assert.True(sensitive.GetProperty("redacted").GetBoolean());
        Assert.False(sensitive.TryGetProperty("after", out _));
    }

    [Fact]
    public async Task Changes_AreRecordedWithClientAndPerson()
    {
        var (caller, adminId) = await host.AsPersonAsync("administrator");
        var made = await host.MakeAsync(caller);
        var id = made.TextOf("id");
        (await caller.PatchAsync($"users/{id}", new { userName = $"n{id}", attributes = new { nickname = "A" } }, made.Tag)).Expect(HttpStatusCode.OK);
        var entries = await host.WithAsync<IAuditLog, AuditPage>(log => log.ListAsync(new() { UserId = id }, before: null, 100, default));
        Assert.Equal(["account.changed", "profile.changed", "account.created"], entries.Entries.Select(entry => entry.Event));
        Assert.All(entries.Entries, entry => Assert.Equal((adminId, "sample-admin-console"), (entry.ActorId, entry.ClientId)));
    }

    private static JsonElement Find(ApiReply reply, string name) =>
        Assert.Single(reply.Json.GetProperty("attributes").EnumerateArray(), item => item.GetProperty("name").GetString() == name);

    /// <summary>Value, source, actor and whether it may be written.</summary>
    private static string Show(ApiReply reply, string name)
    {
        var item = Find(reply, name);
        var provenance = item.TryGetProperty("provenance", out var found) ? found : default;
        return string.Join(
            ' ',
            item.TryGetProperty("value", out var value) ? JsonSerializer.Serialize(value, Plain) : "",
            provenance.ValueKind == JsonValueKind.Undefined ? "" : provenance.GetProperty("source").GetString(),
            provenance.ValueKind == JsonValueKind.Undefined ? "" : provenance.GetProperty("actor").GetString(),
            item.GetProperty("writable").GetBoolean());
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
