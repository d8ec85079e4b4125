using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Addresses;
using OidcProfiles.Accounts.Terms;
using OidcProfiles.Claims.Consents;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>People take along everything that is kept about them, and nothing else.</summary>
public sealed class DataPageTests(AccountHost host) : IClassFixture<AccountHost>
{
    private const string Page = "account/data";

    [Fact]
    public async Task Download_Always_HoldsAValueOfEveryKind()
    {
        var (userId, address, party) = await SignedInAsync();
        await FillAsync(userId);
        var json = JsonSerializer.Deserialize<JsonElement>(await DownloadAsync(party));
        Assert.Subset(
            json.EnumerateObject().Select(member => member.Name).ToHashSet(),
            new HashSet<string> { "format", "version", "created_at", "picture" });

        var account = json.GetProperty("account");
        Assert.Equal((userId, address, true, true), (
            account.GetProperty("id").GetString(), account.GetProperty("email").GetString(), account.GetProperty("email_verified").GetBoolean(),
            account.GetProperty("has_password").GetBoolean()));
        AssertHas(json, "external_logins", "subject", $"login-{userId}");
        AssertHas(json, "profile", "attribute", "given_name");
        AssertHas(json, "profile", "attribute", "internal_note");
        AssertHas(json, "profile", "value", "note of an administrator");
        AssertHas(json, "groups", "group", $"group of {userId}");
        AssertHas(json, "history", "after", "Ada");
        AssertHas(json, "sessions", "device", "Firefox on Linux");
        var consent = Assert.Single(json.GetProperty("attribute_consents").EnumerateArray());
        Assert.Equal("""["given_name"]/["email"]""", $"{JsonSerializer.Serialize(consent.GetProperty("shared"))}/{JsonSerializer.Serialize(consent.GetProperty("withheld"))}");
        AssertHas(json, "attribute_consents", "client_id", "sample-web");
        AssertHas(json, "accepted_terms", "version", "2026-01");
        AssertHas(json, "open_confirmations", "purpose", "email_change");
        AssertHas(json, "mails", "state", "pending", "sent");
        AssertHas(json, "authorizations", "client_id", "sample-spa");
        AssertHas(json, "tokens", "type", "refresh_token", "authorization_code");
    }

    [Fact]
    public async Task Download_Always_IsAFileThatIsNotKept()
    {
        var (_, _, party) = await SignedInAsync();
        using var response = await party.Browser.SubmitAsync(Page);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Matches(@"^attachment; filename=my-data-\d{4}-\d{2}-\d{2}\.json$", response.Content.Headers.ContentDisposition!.ToString().Replace("\"", string.Empty, StringComparison.Ordinal));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Download_Always_HoldsNoSecretAndNobodyElse()
    {
        var (userId, address, party) = await SignedInAsync();
        await FillAsync(userId);
        var bytes = await DownloadAsync(party);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(userId, text, StringComparison.Ordinal);
        var user = (await host.FindAsync(address))!;
        Assert.DoesNotContain(user.PasswordHash!, text, StringComparison.Ordinal);
        Assert.DoesNotContain(user.SecurityStamp!, text, StringComparison.Ordinal);
        Assert.DoesNotContain(user.ConcurrencyStamp!, text, StringComparison.Ordinal);
        Assert.DoesNotContain("the-administrator", text, StringComparison.Ordinal);

        // Every id and every long text of the tables that hold secrets: sessions, proofs, mails, tokens, authorizations, tokens of Identity.
        var secrets = (await host.WithAsync<ApplicationDbContext, IReadOnlyList<string>>(context => DatabaseDump.ReadAsync(context)))
            .Where(line => line.Contains(userId, StringComparison.Ordinal) && IsOfSecrets(line))
            .SelectMany(line => line.Split(' ').Skip(1)).Select(column => column.Split('=', 2))
            .Where(column => column[0] is "Id" or "Payload" or "Data" or "Secrets" or "ReferenceId" or "ConcurrencyToken" or "Subject" or "Value"
                && column[1].Length > 20 && column[1] != userId).Select(column => column[1]).ToList();
        Assert.True(secrets.Count > 10);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret.Replace("-", string.Empty, StringComparison.Ordinal), text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Page_WithoutASignIn_AsksForIt()
    {
        foreach (var page in (string[])[Page, "account/delete"])
        {
            using var response = await host.CreateBrowser().GetAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Contains("/account/login", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_WhenItIsOnlyLookedAt_ChangesNothing()
    {
        var (userId, _, party) = await SignedInAsync();
        foreach (var page in (string[])[Page, "account/delete", "account/deleted"])
        {
            using var response = await party.Browser.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        }

        // Without the token of the form a post is refused.
        using var forged = await party.Browser.PostAsync("account/delete", new FormUrlEncodedContent([new("Input.Password", RelyingParty.Password)]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Null(await host.WithAsync<OidcProfiles.Accounts.Deletion.IDeletionStore, object?>(async store =>
            await store.FindAsync(userId, CancellationToken.None)));
    }

    [Theory]
    [InlineData("en", "Delete the account")]
    [InlineData("de", "Konto löschen")]
    [InlineData("ja", "アカウントの削除")]
    [InlineData("ar", "حذف الحساب")]
    public async Task Page_InEachLanguage_IsThere(string culture, string expected)
    {
        var (_, _, party) = await SignedInAsync();
        using var response = await party.Browser.GetAsync($"{Page}?ui_locales={culture}");
        Assert.Contains(expected, await response.ReadAsync(), StringComparison.Ordinal);
    }

    private static bool IsOfSecrets(string line) => ((string[])
        ["OidcProfileSessions", "OidcProfileProofs", "OidcProfileEmails", "OpenIddictTokens", "OpenIddictAuthorizations", "AspNetUserTokens"])
        .Contains(line.Split(':')[0]);

    private static void AssertHas(JsonElement json, string list, string member, params string[] anyOf) => Assert.Contains(
        json.GetProperty(list).EnumerateArray(),
        item => item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && anyOf.Contains(value.GetString()));

    private static async Task<byte[]> DownloadAsync(RelyingParty party)
    {
        using var response = await party.Browser.SubmitAsync(Page);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<(string UserId, string Address, RelyingParty Party)> SignedInAsync()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        party.Browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        await party.SignInAsync(address, RelyingParty.AllScopes);
        return (userId, address, party);
    }

    private async Task FillAsync(string userId)
    {
        var login = await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
        {
            var user = (await users.FindByIdAsync(userId))!;
            await users.SetAuthenticationTokenAsync(user, "provider", "refresh", $"secret-of-the-provider-{Guid.NewGuid():N}");
            return await users.AddLoginAsync(user, new("provider", $"login-{userId}", "Provider"));
        });
        Assert.Empty(login.Errors);
        await PatchAsync(userId, "given_name", "Ada", ProfileActor.Self(userId));
        await PatchAsync(userId, "internal_note", "note of an administrator", new(Party.AdminApi, ValueSource.Admin, "the-administrator") { Rights = AdminRights.Full });
        var actor = new ProfileActor(Party.AdminApi, ValueSource.Admin, "the-administrator") { Rights = AdminRights.Full };
        var (created, group) = await host.WithAsync<GroupManager, GroupResult>(groups => groups.CreateAsync(new($"group of {userId}"), actor, CancellationToken.None));
        Assert.Empty(created.Errors);
        Assert.Empty((await host.WithAsync<GroupMembers, IdentityResult>(
            members => members.AddAsync(group!.Id, userId, actor, CancellationToken.None))).Errors);
        Assert.True((await host.WithAsync((IAttributeConsentStore consents) => consents.SaveAsync(
            new()
            {
                UserId = userId,
                ClientId = "sample-web",
                Shared = new HashSet<string> { "given_name" },
                Withheld = new HashSet<string> { "email" },
                DecidedAt = DateTimeOffset.UtcNow,
            },
            CancellationToken.None))).Succeeded);
        await host.WithAsync<ITermsStore, bool>(async terms =>
        {
            await terms.AcceptAsync(userId, "2026-01", DateTimeOffset.UtcNow, CancellationToken.None);
            return true;
        });
        var change = await host.WithAsync<IEmailChange, AccountRequestResult>(changes =>
            changes.RequestAsync(userId, AccountHost.NewAddress(), "en", RequestOrigin.Unknown, CancellationToken.None));
        Assert.True(change.Result.Succeeded);
    }

    private async Task PatchAsync(string userId, string attribute, string value, ProfileActor actor) => Assert.Empty((await host.WithAsync<ProfileManager, IdentityResult>(
        profiles => profiles.PatchAsync(
            userId,
            new() { Changes = new Dictionary<string, JsonElement> { [attribute] = JsonSerializer.SerializeToElement(value) } },
            actor,
            CancellationToken.None))).Errors);
}
