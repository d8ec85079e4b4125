using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>What people share with a client, attribute by attribute (docs/consent.md).</summary>
public sealed class AttributeConsentTests(ConsentHost host) : IClassFixture<ConsentHost>
{
    private const string Names = """{"userinfo":{"given_name":null,"family_name":null},"id_token":{"given_name":null,"family_name":null}}""";

    private static readonly ProfileActor Admin = new(Party.AdminApi, ValueSource.Admin, null) { Rights = AdminRights.Full };

    [Fact]
    public async Task Authorize_TheFirstTime_AsksForEverythingTickedAndShowsThePersonsOwnValues()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        using var page = await OpenConsentAsync(party, user, "openid email profile offline_access");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains(user.Email!, html, StringComparison.Ordinal);
        Assert.Contains("Not filled in yet", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Verified", html, StringComparison.OrdinalIgnoreCase);
        using var answer = await party.SubmitAsync(page, user.UserName!);
        Assert.StartsWith(RelyingParty.RedirectUri, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var question = Assert.Single(party.Questions).Split(' ');
        Assert.Contains("email", question);
        Assert.Contains("given_name", question);
        Assert.DoesNotContain("email_verified", question);
        Assert.DoesNotContain("internal_note", question);
        var consent = (await FindAsync(user))!;
        Assert.Equal(question.Order(), consent.Shared.Order());
        Assert.Empty(consent.Withheld);
    }

    [Fact]
    public async Task Unticked_Always_IsInNoUserInfoNoIdTokenAndSaidByTheExplanation()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        party.Shares = id => id is not ("email" or "family_name");
        var tokens = await party.SignInAsync(user.UserName!, "openid email offline_access", ("claims", Names));
        Assert.Equal("given_name=Ada", await TellAsync(party, tokens));
        Assert.Equal("Ada", tokens.Identity.GetProperty("given_name").GetString());
        Assert.False(tokens.Identity.TryGetProperty("family_name", out _));
        var refreshed = await party.RefreshAsync(tokens.Refresh);
        Assert.Equal("given_name=Ada", await TellAsync(party, refreshed));

        var explained = await ExplainAsync(user, "openid", "email", "profile");
        Assert.Equal(ClaimReason.WithheldByConsent, Reason(explained.UserInfo!, "email"));
        Assert.Equal(ClaimReason.WithheldByConsent, Reason(explained.UserInfo!, "email_verified"));
        Assert.Equal(ClaimReason.NotYetConsented, Reason(explained.UserInfo!, "locale"));
        Assert.Equal(ClaimReason.IncludedByScope, Reason(explained.UserInfo!, "given_name"));
        Assert.Equal(ClaimReason.WithheldByConsent, Reason(explained.IdToken!, "family_name"));

        // The same request does not ask again.
        await party.SignInAsync(user.UserName!, "openid email offline_access", ("claims", Names), ("prompt", "none"));
        Assert.Single(party.Questions);
        var given = Assert.Single(await EventsAsync(user), entry => entry.Event == AuditEvents.ConsentGiven);
        Assert.Equal(("sample-web", "given_name", "family_name email"), (given.ClientId, given.Details["shared"], given.Details["withheld"]));
        Assert.DoesNotContain(user.Email!, string.Join(' ', given.Details.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_ForMoreThanBefore_AsksForTheNewOnlyAndNotAtAllWithPromptNone()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        party.Shares = id => id != "email";
        await party.SignInAsync(user.UserName!, "openid email");
        Assert.Equal("consent_required", (await party.AuthorizeAsync(user.UserName!, "openid email phone", ("prompt", "none")))["error"]);
        await party.SignInAsync(user.UserName!, "openid email phone");
        Assert.Equal("consent_required", (await party.AuthorizeAsync(user.UserName!, "openid email", ("claims", Names), ("prompt", "none")))["error"]);
        await party.SignInAsync(user.UserName!, "openid email", ("claims", Names));

        // What the client now says it cannot do without is asked for again, and with prompt=consent everything is.
        await party.SignInAsync(user.UserName!, "openid", ("claims", """{"userinfo":{"email":{"essential":true},"given_name":{"essential":true}}}"""));
        await party.SignInAsync(user.UserName!, "openid email", ("prompt", "consent"));
        Assert.Equal(["email", "phone_number", "given_name family_name", "email", "email"], party.Questions);
        Assert.Equal("family_name given_name phone_number", string.Join(' ', (await FindAsync(user))!.Shared.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Definition_MadeLater_IsNotSentBeforeThePersonWasAsked()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        var tokens = await party.SignInAsync(user.UserName!, "openid email");
        await SucceedAsync(schemas => schemas.CreateAsync(
            new()
            {
                Id = "motto",
                Name = "motto",
                Type = AttributeType.String,
                Scopes = { "email" },
                Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
            },
            Admin,
            CancellationToken.None));
        await host.SetAsync(user, ("motto", "Onwards"));
        Assert.DoesNotContain("Onwards", await TellAsync(party, tokens), StringComparison.Ordinal);
        Assert.Equal(ClaimReason.NotYetConsented, Reason((await ExplainAsync(user, "openid", "email")).UserInfo!, "motto"));
        var next = await party.SignInAsync(user.UserName!, "openid email");
        Assert.Equal(["email", "motto"], party.Questions);
        Assert.Contains("Onwards", await TellAsync(party, next), StringComparison.Ordinal);
        Assert.Contains("Onwards", await TellAsync(party, tokens), StringComparison.Ordinal);
        await SucceedAsync(schemas => schemas.RetireAsync(
            "motto", host.Services.GetRequiredService<IAttributeSchemaProvider>().Current.Find("motto")!.ConcurrencyStamp, Admin, CancellationToken.None));
    }

    [Fact]
    public async Task ForgedAnswer_Always_ChangesNothingThatWasNotAskedAndWithholdsNothingEssential()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        const string claims = """{"userinfo":{"given_name":{"essential":true}}}""";
        using var page = await OpenConsentAsync(party, user, "openid email", ("claims", claims));
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("needed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"given_name\" checked", html, StringComparison.Ordinal);

        // An answer to nothing leads back to the question, and one to half of it asks for the rest.
        using var nothing = await ConsentForm.SendAsync(party, page, drop: ["asked", "share"]);
        Assert.StartsWith("/account/consent?", nothing.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("share", nothing.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("submit", nothing.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Empty((await FindAsync(user))!.Shared);
        using var forged = await ConsentForm.SendAsync(
            party, page, drop: ["share"], ("asked", "phone_number"), ("share", "phone_number"), ("asked", "no_such"), ("share", "no_such"), ("share", "internal_note"), ("asked", "internal_note"));
        Assert.StartsWith(RelyingParty.RedirectUri, forged.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var consent = (await FindAsync(user))!;
        Assert.Equal(("given_name", "email", "given_name"), (string.Join(' ', consent.Shared), string.Join(' ', consent.Withheld), string.Join(' ', consent.Essential)));

        using var crossSite = await ConsentForm.SendAsync(party, page, drop: ["__RequestVerificationToken"]);
        Assert.Equal(HttpStatusCode.BadRequest, crossSite.StatusCode);
        Assert.Equal("given_name", string.Join(' ', (await FindAsync(user))!.Shared));
    }

    [Fact]
    public async Task Revoke_Always_ForgetsTheConsentSoThatTheClientAsksAgain()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        party.Shares = _ => false;
        await party.SignInAsync(user.UserName!, "openid email");
        Assert.True(await host.WithAsync((IConnectedApplications applications) => applications.RevokeAsync(user.Id, "sample-web", CancellationToken.None)));
        Assert.Null(await FindAsync(user));
        Assert.Equal([AuditEvents.ConsentForgotten, AuditEvents.ConsentGiven], (await EventsAsync(user)).Select(entry => entry.Event).Where(name => name.StartsWith("consent", StringComparison.Ordinal)));
        party.Shares = _ => true;
        var tokens = await party.SignInAsync(user.UserName!, "openid email");
        Assert.Equal(["email", "email"], party.Questions);
        Assert.Contains("email=", await TellAsync(party, tokens), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImplicitClient_Always_AsksNothingAndHasNoRow()
    {
        var user = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(user.UserName!, "openid email");
        Assert.Empty(party.Questions);
        Assert.Contains("email=", await TellAsync(party, tokens), StringComparison.Ordinal);
        using var asked = await party.Browser.GetAsync(party.AuthorizationUrl("openid email", ("prompt", "consent")));
        var page = await party.Browser.GetStringAsync(asked.Headers.Location);
        Assert.Contains(user.Email!, page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"checkbox\"", page, StringComparison.Ordinal);
        await party.SignInAsync(user.UserName!, "openid email", ("prompt", "consent"));
        Assert.Null(await FindAsync(user, "sample-spa"));
    }

    [Fact]
    public async Task ClientThatAsksForNothing_Always_HasARowSoThatNothingGoesOutUnasked()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        await party.SignInAsync(user.UserName!, "openid");
        Assert.Empty(party.Questions);
        Assert.Empty((await FindAsync(user))!.Shared);
        Assert.DoesNotContain(await EventsAsync(user), entry => entry.Event == AuditEvents.ConsentGiven);
    }

    [Fact]
    public async Task UserInfo_OfAClientWithConsent_StillMakesOneQuery()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        var tokens = await party.SignInAsync(user.UserName!, "openid email");
        host.Commands.Clear();
        await TellAsync(party, tokens);
        var command = Assert.Single(host.Commands.Commands, command => !command.Contains("OpenIddict", StringComparison.Ordinal));
        Assert.Contains("OidcProfileConsents", command, StringComparison.Ordinal);
        Assert.Contains("LEFT JOIN", command, StringComparison.Ordinal);
    }

    private static ClaimReason Reason(DestinationExplanation explanation, string name) =>
        explanation.Decisions.Single(decision => decision.Name == name).Reason;

    private RelyingParty Web() => new(host, "sample-web", "sample-web-secret");

    private static async Task<HttpResponseMessage> OpenConsentAsync(
        RelyingParty party, ApplicationUser user, string scope, params (string Name, string Value)[] more)
    {
        using var login = await party.Browser.GetAsync("account/login");
        using var signedIn = await party.SubmitAsync(login, user.UserName!);
        using var redirect = await party.Browser.GetAsync(party.AuthorizationUrl(scope, more));
        Assert.StartsWith("/account/consent?", redirect.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return await party.Browser.GetAsync(redirect.Headers.Location);
    }

    internal static async Task<string> TellAsync(RelyingParty party, Tokens tokens)
    {
        using var response = await party.UserInfoAsync(tokens.Access);
        var claims = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>();
        return string.Join(' ', claims!.Where(claim => claim.Key is not ("sub" or "iss" or "aud")).Select(claim => $"{claim.Key}={claim.Value}"));
    }

    private Task<AttributeConsent?> FindAsync(ApplicationUser user, string client = "sample-web") => host.WithAsync<IAttributeConsentStore, AttributeConsent?>(
        store => store.FindAsync(user.Id, client, CancellationToken.None));

    private Task<IReadOnlyList<AuditEntry>> EventsAsync(ApplicationUser user) => host.WithAsync<IAuditLog, IReadOnlyList<AuditEntry>>(
        async log => (await log.ListAsync(new() { UserId = user.Id }, null, 100, CancellationToken.None)).Entries);

    private Task<ProfileClaimsExplanation> ExplainAsync(ApplicationUser user, params string[] scopes) => host.WithAsync((ProfileClaimsService claims) => claims.ExplainAsync(
        new() { UserId = user.Id, ClientId = "sample-web", Scopes = [.. scopes], Destination = ClaimDestinations.UserInfo }, CancellationToken.None));

    private async Task SucceedAsync(Func<AttributeSchemaManager, Task<IdentityResult>> act)
    {
        var result = await host.WithAsync(act);
        Assert.True(result.Succeeded, result.ToString());
    }
}
