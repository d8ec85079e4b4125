using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Users of the Admin API, made, read, changed and deleted.</summary>
public sealed class UserEndpointTests(UserApiHost host) : IClassFixture<UserApiHost>
{
    [Fact]
    public async Task User_FromTheFirstToTheLast()
    {
        using var caller = await host.AsClientAsync();
        var address = AccountHost.NewAddress();
        var made = (await caller.PostAsync("users", new
        {
            email = address,
            emailVerified = true,
            userName = $"ada-{address[..8]}",
            entrance = "temporaryPassword",
            attributes = new Dictionary<string, object> { ["given_name"] = "Ada", ["given_name#ja"] = "エイダ", [UserApiHost.Hidden] = "mark" },
        })).Expect(HttpStatusCode.Created);
        var path = $"users/{made.TextOf("id")}";
        Assert.Equal($"/{ApiHost.Root}/{path}", made.Location);
        Assert.Matches("^[a-zA-Z2-9]{4}(-[a-zA-Z2-9]{4}){3}$", made.Json.GetProperty("temporaryPassword").GetProperty("password").GetString());

        var read = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
        Assert.Equal(made.Tag, read.Tag);
        Assert.False(read.Json.TryGetProperty("temporaryPassword", out _));
        Assert.Equal((address, $"ada-{address[..8]}"), (read.TextOf("email"), read.TextOf("userName")));
        Assert.Equal("True False True False False", string.Join(' ', new[] { "emailVerified", "locked", "hasPassword", "invited", "beingDeleted" }
            .Select(name => read.Json.GetProperty(name).GetBoolean())));
        Assert.Equal("given_name=Ada given_name#ja=エイダ secret_mark=mark", Values(read));
        Assert.Equal(HttpStatusCode.NotModified, (await caller.GetAsync(path, ("If-None-Match", read.Tag))).Status);

        var changed = (await caller.PatchAsync(
            path,
            new { phoneNumber = "+44 20 7946 0018", phoneNumberVerified = true, attributes = new { given_name = (string?)null, department = "Sales" } },
            read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal(("+442079460018", true), (changed.TextOf("phoneNumber"), changed.Json.GetProperty("phoneNumberVerified").GetBoolean()));
        Assert.Equal("department=Sales given_name#ja=エイダ secret_mark=mark", Values(changed));
        var row = (await caller.GetAsync($"users?search={Uri.EscapeDataString("+442079460018")}")).Json.GetProperty("items")[0];
        Assert.True(row.GetProperty("phoneNumberVerified").GetBoolean());
        var again = await caller.GetAsync(path);
        Assert.Equal((changed.Tag, changed.Text), (again.Tag, again.Text));

        (await caller.DeleteAsync(path, read.Tag)).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync(path, changed.Tag)).Status);
        (await caller.GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Create_WithAnInvitation_SendsItAndTellsNoPassword()
    {
        using var caller = await host.AsClientAsync();
        var address = AccountHost.NewAddress();
        var made = (await caller.PostAsync("users", new { email = address, culture = "de" })).Expect(HttpStatusCode.Created);
        Assert.False(made.Json.TryGetProperty("temporaryPassword", out _));
        Assert.True(made.Json.GetProperty("invited").GetBoolean());
        Assert.False(made.Json.GetProperty("emailVerified").GetBoolean());
        Assert.Equal("de", (await host.Mails.WaitAsync(address, "invitation")).Content.Culture);
    }

    [Fact]
    public async Task Create_WithAKeyTwice_TellsThePasswordOnceAndKeepsItNowhere()
    {
        using var caller = await host.AsClientAsync();
        var (body, key) = (new { email = AccountHost.NewAddress(), entrance = "temporaryPassword", password = "Chosen-Passw0rd!" }, $"{Guid.NewGuid()}");
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => caller.PostAsync("users", body, ("Idempotency-Key", key))));
        Assert.All(replies, reply => reply.Expect(HttpStatusCode.Created));
        var first = Assert.Single(replies, reply => reply.Json.TryGetProperty("temporaryPassword", out _));
        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal(3, replies.Count(reply => reply.Headers.ContainsKey("Idempotency-Replayed")));
        Assert.Equal((first.Tag, first.Location), Assert.Single(replies.Select(reply => (reply.Tag, reply.Location)).Distinct()));
        var kept = string.Concat(await host.WithAsync<ApplicationDbContext, IReadOnlyList<string>>(DatabaseDump.ReadAsync));
        Assert.DoesNotContain(body.password, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(key, kept, StringComparison.Ordinal);
        Assert.Equal(
            "Idempotency-Key:Idempotency-Key",
            (await caller.PostAsync("users", new { email = AccountHost.NewAddress() }, ("Idempotency-Key", key))).Expect(HttpStatusCode.UnprocessableEntity).Faults);
    }

    [Fact]
    public async Task Create_OfWhatIsNotAccepted_NamesEveryFieldAndMakesNothing()
    {
        using var caller = await host.AsClientAsync();
        var (taken, address) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        await host.CreateUserAsync(taken);
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, "email:InvalidAddress", new { });
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, "email:InvalidAddress userName:ForeignAddressAsUserName", new { email = "nobody", userName = taken });
        await ExpectAsync(HttpStatusCode.Conflict, "email:DuplicateEmail", new { email = taken.ToUpperInvariant() });
        await ExpectAsync(HttpStatusCode.Conflict, "userName:DuplicateUserName", new { email = address, userName = "alice" });
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, "userName:InvalidUserName", new { email = address, userName = new string('n', 257) });
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, "password:InvalidParameter", new { email = address, password = "Chosen-Passw0rd!" });
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, "culture:InvalidCulture", new { email = address, culture = "no language" });
        await ExpectAsync(
            HttpStatusCode.UnprocessableEntity, "password:PasswordTooLong", new { email = address, entrance = "temporaryPassword", password = new string('x', 257) });
        await ExpectAsync(
            HttpStatusCode.UnprocessableEntity, "password:PasswordTooShort", new { email = address, entrance = "temporaryPassword", password = "Sh0-t" });
        await ExpectAsync(
            HttpStatusCode.UnprocessableEntity,
            "attributes.address.postal_code:TextExpected attributes.birthdate:InvalidBirthDate attributes.email:AccountAttribute attributes.nothing:UnknownAttribute",
            new { email = address, attributes = new { birthdate = "tomorrow", nothing = 1, email = "a@example.org", address = new { postal_code = 1 } } });
        await ExpectAsync(HttpStatusCode.BadRequest, "entrance:InvalidJson", new { email = address, entrance = 1 });
        await ExpectAsync(HttpStatusCode.BadRequest, "id:InvalidJson", new { email = address, id = "mine" });
        Assert.Null(await host.FindAsync(address));

        async Task ExpectAsync(HttpStatusCode status, string faults, object body) =>
            Assert.Equal(faults, (await caller.PostAsync("users", body)).Expect(status).Faults);
    }

    [Fact]
    public async Task Change_OfWhatWasChangedMeanwhile_Is412AndNothingIsLost()
    {
        using var caller = await host.AsClientAsync();
        var made = await host.MakeAsync(caller);
        var path = $"users/{made.TextOf("id")}";
        var theirs = (await caller.PatchAsync(path, new { attributes = new { given_name = "Theirs" } }, made.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal("If-Match:If-Match", (await caller.PatchAsync(path, new { userName = "mine" }, made.Tag)).Expect(HttpStatusCode.PreconditionFailed).Faults);
        (await caller.PatchAsync(path, new { userName = "mine" })).Expect(HttpStatusCode.PreconditionRequired);
        (await caller.DeleteAsync(path)).Expect(HttpStatusCode.PreconditionRequired);
        Assert.Equal(theirs.Text, (await caller.GetAsync(path)).Text);
        (await caller.PatchAsync(path, new { attributes = new { family_name = "Mine" } }, "*")).Expect(HttpStatusCode.OK);
        Assert.Equal("family_name=Mine given_name=Theirs", Values(await caller.GetAsync(path)));
    }

    [Fact]
    public async Task Change_ByManyAtOnceWithTheSameTag_IsMadeByOne()
    {
        using var caller = await host.AsClientAsync();
        var made = await host.MakeAsync(caller);
        var path = $"users/{made.TextOf("id")}";
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            caller.PatchAsync(path, new { userName = $"name{number}-{made.TextOf("id")}", attributes = new { nickname = $"{number}" } }, made.Tag)));
        var kept = Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply != kept), reply => reply.Expect(HttpStatusCode.PreconditionFailed));
        Assert.Equal(kept.Text, (await caller.GetAsync(path)).Text);
    }

    [Fact]
    public async Task Change_WithFaultsInAccountAndProfile_NamesEachAndChangesNothing()
    {
        using var caller = await host.AsClientAsync();
        var taken = AccountHost.NewAddress();
        await host.CreateUserAsync(taken);
        var made = await host.MakeAsync(caller, new { given_name = "Ada" });
        var path = $"users/{made.TextOf("id")}";
        var reply = await caller.PatchAsync(
            path,
            new { email = taken, phoneNumber = "no number", attributes = new { given_name = "Eve", employee_number = 0, email_verified = true, initials = "X" } },
            made.Tag);
        Assert.Equal(
            "attributes.email_verified:ReadOnlyAttribute attributes.employee_number:OutOfRange attributes.initials:ReadOnlyAttribute email:DuplicateEmail phoneNumber:InvalidPhoneNumber",
            reply.Expect(HttpStatusCode.UnprocessableEntity).Faults);
        foreach (var name in (string?[])[null, new('n', 257)])
        {
            Assert.Equal("userName:InvalidUserName", (await caller.PatchAsync(
                path, new { userName = name, attributes = new { given_name = "Eve" } }, made.Tag)).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        }

        Assert.Equal("email:InvalidAddress", (await caller.PatchAsync(path, new { email = (string?)null }, made.Tag)).Expect(HttpStatusCode.UnprocessableEntity).Faults);
        (await caller.PatchAsync(path, "{\"attributes\":null}", made.Tag)).Expect(HttpStatusCode.UnprocessableEntity);
        (await caller.PatchAsync(path, "{\"attributes\":{\"address\":{\"\\ud800\":1}}}", made.Tag)).Expect(HttpStatusCode.BadRequest);
        (await caller.PatchAsync(path, "{\"attributes\":{\"\\ud800\":1}}", made.Tag)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal(made.Tag, (await caller.GetAsync(path)).Tag);
    }

    [Fact]
    public async Task Change_OfTheAddress_EndsWhatItEndsOnThePagesAndIsUnverifiedUnlessSaid()
    {
        using var caller = await host.AsClientAsync();
        var (old, address) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var id = await host.CreateUserAsync(old);
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(old, RelyingParty.AllScopes);
        var read = await caller.GetAsync($"users/{id}");
        Assert.True(read.Json.GetProperty("emailVerified").GetBoolean());
        var changed = (await caller.PatchAsync($"users/{id}", new { email = address }, read.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal((address, address, false), (changed.TextOf("email"), changed.TextOf("userName"), changed.Json.GetProperty("emailVerified").GetBoolean()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        await host.Mails.WaitAsync(old, "email-change-notice");
        var confirmed = await caller.PatchAsync($"users/{id}", new { emailVerified = true }, changed.Tag);
        Assert.True(confirmed.Expect(HttpStatusCode.OK).Json.GetProperty("emailVerified").GetBoolean());
    }

    [Fact]
    public async Task Change_WithTheTypeOfAMergePatch_IsAccepted()
    {
        using var caller = await host.AsClientAsync();
        var made = await host.MakeAsync(caller);
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{ApiHost.Root}/users/{made.TextOf("id")}")
        {
            Content = new StringContent("{\"attributes\":{\"nickname\":\"A\"}}", Encoding.UTF8, "application/merge-patch+json"),
        };
        request.Headers.Authorization = new("Bearer", caller.Token);
        request.Headers.TryAddWithoutValidation("If-Match", made.Tag);
        using var response = await caller.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "users/nobody")]
    [InlineData("GET", "users/%EF%BF%BF")]
    [InlineData("PATCH", "users/nobody")]
    [InlineData("DELETE", "users/nobody")]
    [InlineData("POST", "users/nobody/lock")]
    [InlineData("POST", "users/%01/lock")]
    [InlineData("GET", "users/nobody/profile")]
    [InlineData("PATCH", "users/nobody/profile")]
    [InlineData("GET", "users/nobody/history")]
    [InlineData("GET", "users/nobody/sessions")]
    [InlineData("GET", "users/nobody/logins")]
    public async Task Request_AboutNobody_Is404(string method, string path)
    {
        using var caller = await host.AsClientAsync();
        (await caller.SendAsync(new(method), path, method == "PATCH" ? "{}" : null, ("If-Match", "*"))).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_OfAUser_LeavesNothing()
    {
        using var caller = await host.AsClientAsync();
        var address = AccountHost.NewAddress();
        var made = (await caller.PostAsync("users", new { email = address, attributes = new { given_name = "Ada" } }, ("Idempotency-Key", $"{Guid.NewGuid()}")))
            .Expect(HttpStatusCode.Created);
        var id = made.TextOf("id");
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync($"users/{id}", made.Tag)).Status);
        await host.Mails.WaitAsync(address, "account-deleted");
        Assert.DoesNotContain(
            id, string.Concat(await host.WithAsync<ApplicationDbContext, IReadOnlyList<string>>(DatabaseDump.ReadAsync)), StringComparison.OrdinalIgnoreCase);
    }

    internal static string Values(ApiReply reply) => string.Join(' ', reply.Json.GetProperty("attributes").EnumerateObject()
        .Select(value => $"{value.Name}={(value.Value.ValueKind == JsonValueKind.String ? value.Value.GetString() : value.Value.GetRawText())}"));
}
