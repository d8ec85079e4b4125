using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Admin;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>What the Admin API does with accounts.</summary>
public sealed class UserActTests(UserApiHost host) : IClassFixture<UserApiHost>
{
    [Fact]
    public async Task Lock_WithALiveToken_StopsItAtOnceUntilItIsUnlocked()
    {
        using var caller = await host.AsClientAsync();
        var address = AccountHost.NewAddress();
        var id = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        await DoneAsync(caller.PostAsync($"users/{id}/lock"));
        var user = await caller.GetAsync($"users/{id}");
        Assert.True(user.Json.GetProperty("locked").GetBoolean());
        Assert.False(user.Json.TryGetProperty("lockedUntil", out _));
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        (await caller.PostAsync($"users/{id}/password-reset")).Expect(HttpStatusCode.Conflict);
        (await caller.PostAsync($"users/{id}/temporary-password")).Expect(HttpStatusCode.Conflict);

        await DoneAsync(caller.PostAsync($"users/{id}/unlock"));
        Assert.Equal(HttpStatusCode.OK, (await new RelyingParty(host).SignInAsync(address, "openid")).Status);
        Assert.Equal([("account.locked", null, "sample-admin"), ("account.unlocked", null, "sample-admin")], await EventsAsync(id));
    }

    [Fact]
    public async Task Lock_ForAWhile_SaysUntilWhen()
    {
        using var caller = await host.AsClientAsync();
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        var until = new DateTimeOffset(DateTimeOffset.UtcNow.Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.SetLockoutEndDateAsync((await users.FindByIdAsync(id))!, until));
        Assert.Equal(until, (await caller.GetAsync($"users/{id}")).Json.GetProperty("lockedUntil").GetDateTimeOffset());
        Assert.Equal(until, (await caller.GetAsync($"users?search={id}")).Json.GetProperty("items")[0].GetProperty("lockedUntil").GetDateTimeOffset());
    }

    [Fact]
    public async Task TemporaryPassword_MadeOrChosen_IsToldOnceAndEndsSessions()
    {
        var (caller, userId) = await host.AsPersonAsync("administrator");
        var address = AccountHost.NewAddress();
        var id = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        var set = (await caller.PostAsync($"users/{id}/temporary-password")).Expect(HttpStatusCode.OK);
        Assert.InRange(set.Json.GetProperty("expiresAt").GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromHours(71), TimeSpan.FromHours(73));
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.DoesNotContain(set.TextOf("password"), (await caller.GetAsync($"users/{id}")).Text, StringComparison.Ordinal);

        var chosen = (await caller.PostAsync($"users/{id}/temporary-password", new { password = "Chosen-Passw0rd!" })).Expect(HttpStatusCode.OK);
        Assert.Equal("Chosen-Passw0rd!", chosen.TextOf("password"));
        Assert.Equal("password:PasswordTooShort", (await caller.PostAsync($"users/{id}/temporary-password", new { password = "Sh0-t" })).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        Assert.All(await EventsAsync(id), entry => Assert.Equal(("account.temporary_password_set", userId, "sample-admin-console"), entry));
    }

    [Fact]
    public async Task Mails_ForPasswordAndInvitation_AreSentOrRefused()
    {
        using var caller = await host.AsClientAsync();
        var (invited, address) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var open = (await caller.PostAsync("users", new { email = invited })).TextOf("id");
        await host.Mails.WaitAsync(invited, "invitation");
        await DoneAsync(caller.PostAsync($"users/{open}/invitation", new { culture = "fr" }));
        Assert.Equal("fr", (await host.Mails.WaitAsync(invited, "invitation", 2)).Content.Culture);

        var id = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        Assert.Equal(":InvitationNotOpen", (await caller.PostAsync($"users/{id}/invitation")).Expect(HttpStatusCode.Conflict).Faults);
        await DoneAsync(caller.PostAsync($"users/{id}/password-reset", new { culture = "ja" }));
        Assert.Equal("ja", (await host.Mails.WaitAsync(address, "reset-password")).Content.Culture);
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        await DoneAsync(caller.PostAsync($"users/{id}/password-reset", new { endSessions = true }));
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.Equal("culture:InvalidCulture", (await caller.PostAsync($"users/{id}/password-reset", new { culture = "x" })).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        (await caller.PostAsync($"users/{id}/password-reset", "{\"endSessions\":null}")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Sessions_AreListedAndEndedOneByOneOrAll()
    {
        using var caller = await host.AsClientAsync();
        var address = AccountHost.NewAddress();
        var id = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        await new RelyingParty(host).SignInAsync(address, "openid");
        var sessions = (await caller.GetAsync($"users/{id}/sessions")).Expect(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, sessions.Count);

        // The last used comes first.
        await DoneAsync(caller.DeleteAsync($"users/{id}/sessions/{sessions[0].GetProperty("id").GetString()}"));
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        var application = Assert.Single((await caller.GetAsync($"users/{id}/applications")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("sample-spa", application.GetProperty("clientId").GetString());
        Assert.Contains("given_name", application.GetProperty("attributes").EnumerateArray().Select(name => name.GetString()));

        await DoneAsync(caller.DeleteAsync($"users/{id}/sessions"));
        Assert.Equal(0, (await caller.GetAsync($"users/{id}/sessions")).Json.GetProperty("items").GetArrayLength());
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        (await caller.DeleteAsync($"users/{id}/sessions/none")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task LoginsAndGroups_AreListedWithoutTheKeyAtTheProvider()
    {
        using var caller = await host.AsClientAsync();
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        var snapshot = new UpstreamSnapshot
        {
            Provider = "acme",
            Issuer = "https://acme.example",
            Subject = "subject-there",
            Attributes = new Dictionary<string, JsonElement> { ["given_name"] = JsonSerializer.SerializeToElement("Ada"), ["gone"] = JsonSerializer.SerializeToElement("x") },
            Dropped = [new("birthdate", Normalization.DropReason.InvalidFormat)],
        };
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.AddLoginAsync((await users.FindByIdAsync(id))!, new("acme", snapshot.Key, "Acme")));
        await host.WithAsync<IUpstreamSnapshotStore, bool>(async store =>
        {
            await store.SaveAsync(id, snapshot, DateTimeOffset.UtcNow, CancellationToken.None);
            return true;
        });
        var logins = (await caller.GetAsync($"users/{id}/logins")).Expect(HttpStatusCode.OK);
        var login = Assert.Single(logins.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("acme", "{\"given_name\":\"Ada\"}"), (login.GetProperty("provider").GetString(), login.GetProperty("attributes").GetRawText()));
        Assert.Equal("invalidFormat", login.GetProperty("leftOut")[0].GetProperty("reason").GetString());
        Assert.DoesNotContain("subject-there", logins.Text, StringComparison.Ordinal);

        var group = await caller.PostAsync("groups", new { name = $"Group {Guid.NewGuid():N}" });
        await caller.PutAsync($"groups/{group.TextOf("id")}/members/{id}", null);
        Assert.Equal(group.TextOf("id"), (await caller.GetAsync($"users/{id}/groups")).Json.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Acts_OnOneselfAndOnThoseWithMoreRights_AreRefused()
    {
        var (caller, own) = await host.AsPersonAsync(AdminHost.RoleOf(AdminArea.Users, AdminLevel.Manage));
        var other = await host.CreateUserAsync(AccountHost.NewAddress());
        await host.GiveRoleAsync(other, "administrator");
        Assert.Equal(":OwnAccount", (await caller.PostAsync($"users/{own}/lock")).Expect(HttpStatusCode.Forbidden).Faults);
        Assert.Equal(":OwnAccount", (await caller.PostAsync($"users/{own}/temporary-password")).Expect(HttpStatusCode.Forbidden).Faults);
        Assert.Equal(":OwnAccount", (await caller.DeleteAsync($"users/{own}", "*")).Expect(HttpStatusCode.Forbidden).Faults);
        foreach (var act in (Func<Task<ApiReply>>[])[
            () => caller.PostAsync($"users/{other}/lock"),
            () => caller.PostAsync($"users/{other}/unlock"),
            () => caller.PostAsync($"users/{other}/invitation"),
            () => caller.PostAsync($"users/{other}/password-reset"),
            () => caller.PostAsync($"users/{other}/temporary-password"),
            () => caller.DeleteAsync($"users/{other}/sessions"),
            () => caller.DeleteAsync($"users/{other}", "*"),
            () => caller.PatchAsync($"users/{other}", new { userName = "mine" }, "*"),
            () => caller.PatchAsync($"users/{other}/profile", new { given_name = "Eve" }, "*")])
        {
            Assert.Equal(":AdministratorProtected", (await act()).Expect(HttpStatusCode.Forbidden).Faults);
        }

        Assert.Empty(await EventsAsync(other));
    }

    private static async Task DoneAsync(Task<ApiReply> act)
    {
        var reply = await act;
        Assert.True(reply.Status == HttpStatusCode.NoContent, $"{reply.Status}: {reply.Text}");
    }

    private Task<List<(string Event, string? Actor, string? Client)>> EventsAsync(string userId) => host.WithAsync(async (IAuditLog log) =>
        (await log.ListAsync(new() { UserId = userId }, before: null, 100, CancellationToken.None)).Entries.Reverse()
            .Where(entry => entry.Event.StartsWith("account.", StringComparison.Ordinal)).Select(entry => (entry.Event, entry.ActorId, entry.ClientId)).ToList());
}
