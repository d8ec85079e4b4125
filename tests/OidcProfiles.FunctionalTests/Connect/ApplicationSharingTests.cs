using System.Net;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>What people share with a connected application, changed afterwards.</summary>
public sealed class ApplicationSharingTests(ConsentHost host) : IClassFixture<ConsentHost>
{
    private const string Address = "account/application-sharing?client=sample-web";
    private const string Claims = """{"userinfo":{"given_name":{"essential":true}}}""";

    [Fact]
    public async Task Change_Always_HoldsAtTheNextUserInfoOfATokenThatIsOut()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        party.Shares = id => id != "phone_number";
        var tokens = await party.SignInAsync(user.UserName!, "openid email phone", ("claims", Claims));
        Assert.Equal($"given_name=Ada email={user.Email} email_verified=True", await AttributeConsentTests.TellAsync(party, tokens));
        var list = await party.Browser.GetStringAsync("account/applications");
        Assert.Contains("/account/application-sharing?client=sample-web", list, StringComparison.Ordinal);
        Assert.Contains("<li>Given name</li>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>Phone", list, StringComparison.Ordinal);

        using var page = await party.Browser.GetAsync(Address);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains(user.Email!, html, StringComparison.Ordinal);
        using var saved = await ConsentForm.SendAsync(party, page, drop: ["share"], ("share", "given_name"), ("share", "nickname"), ("asked", "nickname"));
        Assert.Equal("/account/applications", saved.Headers.Location!.OriginalString);
        Assert.Equal("given_name=Ada", await AttributeConsentTests.TellAsync(party, tokens));
        await host.SetAsync(user, ("nickname", "Ace"));
        using var again = await party.Browser.GetAsync(Address);
        using var back = await ConsentForm.SendAsync(party, again, drop: [], ("share", "email"));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal($"given_name=Ada email={user.Email} email_verified=True", await AttributeConsentTests.TellAsync(party, tokens));

        // The client may ask for the rest as ever, and does not get a second answer for what was decided.
        await party.SignInAsync(user.UserName!, "openid email phone", ("claims", Claims), ("prompt", "none"));
        var events = await host.WithAsync<IAuditLog, AuditPage>(log => log.ListAsync(new() { UserId = user.Id }, null, 100, CancellationToken.None));
        Assert.Equal(3, events.Entries.Count(entry => entry.Event == AuditEvents.ConsentGiven));
    }

    [Fact]
    public async Task Page_OfWhatIsNotSharedByThePerson_IsNotThere()
    {
        var user = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        await party.SignInAsync(user.UserName!, "openid email");
        foreach (var client in (string[])["sample-spa", "sample-web", "nobody", "", "a%00b"])
        {
            using var response = await party.Browser.GetAsync($"account/application-sharing?client={client}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.DoesNotContain("application-sharing", await party.Browser.GetStringAsync("account/applications"), StringComparison.Ordinal);
        using var stranger = await host.CreateBrowser().GetAsync(Address);
        Assert.Contains("/account/login", stranger.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_ChangesNothing()
    {
        var user = await host.CreateUserAsync();
        var party = Web();
        var tokens = await party.SignInAsync(user.UserName!, "openid email");
        using var page = await party.Browser.GetAsync(Address);
        using var refused = await ConsentForm.SendAsync(party, page, drop: ["share", "__RequestVerificationToken"]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("email=", await AttributeConsentTests.TellAsync(party, tokens), StringComparison.Ordinal);
    }

    private RelyingParty Web() => new(host, "sample-web", "sample-web-secret");
}
