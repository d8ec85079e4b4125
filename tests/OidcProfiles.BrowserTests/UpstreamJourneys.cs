using Microsoft.Playwright;
using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>Sign-in with a real provider, from a client through the provider to UserInfo and back; each with and without script.</summary>
[Collection(Site.Name)]
public sealed class UpstreamJourneys(Site site)
{
    private readonly string _subject = $"s{Guid.NewGuid():N}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignUp_OnTheWayToAClient_ReachesUserInfoAndFollowsTheProvider(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        await site.Upstream.SetClaimsAsync(_subject, new
        {
            given_name = "Ada",
            family_name = "Byron",
            locale = "en-GB",
            zoneinfo = "Nowhere/At_All",
            picture = "https://harbour.example/ada.png",
            email = person.Address,
            email_verified = true,
        });
        var visit = new ClientVisit(person);
        await visit.BeginAsync("openid profile email");
        await person.SeeAsync("Sign in");
        await person.SignInWithAsync("harbour", _subject);

        // One valid value after the other; the zone is none and left out.
        var claims = await visit.UserInfoAsync((await visit.EndAsync()).Access);
        Assert.Equal(("Ada", "Byron"), (claims.GetProperty("given_name").GetString(), claims.GetProperty("family_name").GetString()));
        Assert.Equal("https://harbour.example/ada.png", claims.GetProperty("picture").GetString());
        Assert.Equal(person.Address, claims.GetProperty("email").GetString());
        Assert.True(claims.GetProperty("email_verified").GetBoolean());
        Assert.False(claims.TryGetProperty("zoneinfo", out _));
        var subject = claims.GetProperty("sub").GetString();

        // The person's own name stays; what the provider changes follows; what it leaves out stays.
        await person.GoAsync("account/profile");
        await person.Page.Locator("[name='Values[given_name]']").FillAsync("Augusta");
        await person.FillAsync("Team", "Blue");
        await person.PressAsync("Save changes");
        await person.SeeTextAsync("Your changes were saved.");
        await site.Upstream.SetClaimsAsync(_subject, new { given_name = "A.", locale = "en-US", email = "elsewhere@example.org", email_verified = true });
        await using var elsewhere = await site.MeetAsync(new() { HasScript = hasScript });
        var second = new ClientVisit(elsewhere);
        await second.BeginAsync("openid profile email");
        await elsewhere.SignInWithAsync("harbour", _subject);
        claims = await second.UserInfoAsync((await second.EndAsync()).Access);
        Assert.Equal(subject, claims.GetProperty("sub").GetString());
        Assert.Equal(
            ("Augusta", "Byron", "en-US", person.Address),
            (claims.GetProperty("given_name").GetString(), claims.GetProperty("family_name").GetString(),
                claims.GetProperty("locale").GetString(), claims.GetProperty("email").GetString()));
        Assert.Equal([], person.Complaints);
        Assert.Equal([], elsewhere.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Link_OnTheSecurityPage_SignsInUntilItIsUnlinked(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        var userId = await site.Host.CreateUserAsync(person.Address);
        await site.Upstream.SetClaimsAsync(_subject, new { given_name = "Grace", email = $"{_subject}@example.org", email_verified = true });
        await person.SignInAsync(person.Address);
        await person.GoAsync("account/security");
        await person.SignInWithAsync("harbour", _subject);
        await person.SeeAsync("Security");
        await person.SeeTextAsync("Harbour is linked now.");
        await person.Page.GetByText("What Harbour sent last").ClickAsync();
        await person.SeeTextAsync($"{_subject}@example.org");
        await site.Host.Mails.WaitAsync(person.Address, "login-linked");

        await using var elsewhere = await site.MeetAsync(new() { HasScript = hasScript });
        await elsewhere.GoAsync("account/login");
        await elsewhere.SignInWithAsync("harbour", _subject);
        await elsewhere.SeeAsync("Profile");
        Assert.Equal(userId, (await site.Host.FindAsync(person.Address))!.Id);

        await person.GoAsync("account/security");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Harbour" }).ClickAsync();
        await person.Page.Locator("main form button").First.ClickAsync();
        await person.SeeAsync("Security");
        await Assertions.Expect(person.Page.GetByText("What Harbour sent last")).ToHaveCountAsync(0);

        // Nobody's now: a new account is made, of the address that the provider sends.
        await using var later = await site.MeetAsync(new() { HasScript = hasScript });
        await later.GoAsync("account/login");
        await later.SignInWithAsync("harbour", _subject);
        await later.SeeAsync("Profile");
        Assert.NotNull(await site.Host.FindAsync($"{_subject}@example.org"));
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conflict_WithAnAccountOfTheAddress_IsSolvedBySigningInToIt(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        var userId = await site.Host.CreateUserAsync(person.Address);
        await site.Upstream.SetClaimsAsync(_subject, new { name = "Grace Hopper", email = person.Address, email_verified = true });
        var visit = new ClientVisit(person);
        await visit.BeginAsync("openid email");
        await person.SignInWithAsync("harbour", _subject);
        await person.SeeAsync("Is this account yours?");
        await LookAsync(person, hasScript);
        await person.FollowAsync("Sign in to it");
        await person.SignInAsync(person.Address);
        await person.SeeAsync("Link Harbour to this account?");
        await LookAsync(person, hasScript);
        await person.PressAsync("Link Harbour");

        var claims = await visit.UserInfoAsync((await visit.EndAsync()).Access);
        Assert.Equal(userId, claims.GetProperty("sub").GetString());
        await using var elsewhere = await site.MeetAsync(new() { HasScript = hasScript });
        await elsewhere.GoAsync("account/login");
        await elsewhere.SignInWithAsync("harbour", _subject);
        await elsewhere.SeeAsync("Profile");
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conflict_WithAnAccountThatNobodyHasProven_IsSolvedByAMailAndTakesItOver(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        var userId = await site.Host.CreateUserAsync(person.Address, isConfirmed: false);
        await using var stranger = await site.MeetAsync();
        await stranger.SignInAsync(person.Address);
        await stranger.GoAsync("account/profile");

        await site.Upstream.SetClaimsAsync(_subject, new { name = "Grace Hopper", email = person.Address, email_verified = true });
        await person.GoAsync("account/login");
        await person.SignInWithAsync("harbour", _subject);
        await person.SeeAsync("Is this account yours?");
        await person.PressAsync("Send link and code");
        await person.SeeAsync("Check your mail");
        await person.OpenMailAsync("link-login");
        await person.SeeAsync("Finish signing in");
        await LookAsync(person, hasScript);
        await person.PressAsync("Confirm and sign in");
        await person.SeeAsync("Profile");

        var user = (await site.Host.FindAsync(person.Address))!;
        Assert.Equal((userId, true), (user.Id, user.EmailConfirmed));
        Assert.Null(user.PasswordHash);
        await stranger.Page.GotoAsync("account/profile");
        await stranger.SeeAsync("Sign in");
        await stranger.Page.Locator("[name='Input.UserName']").FillAsync(person.Address);
        await stranger.Page.Locator("[name='Input.Password']").FillAsync(RelyingParty.Password);
        await stranger.PressAsync("Sign in");
        await stranger.Page.Locator("#errors").WaitForAsync();
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignUp_WithAnAddressThatIsNotBelieved_IsEndedByACode(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        await site.Upstream.SetClaimsAsync(_subject, new { given_name = "Ada", email = "not an address", email_verified = true });
        await person.GoAsync("account/login");
        await person.SignInWithAsync("pier", _subject);
        await person.SeeAsync("Almost done");
        await LookAsync(person, hasScript);
        await person.FillAsync("E-mail address", person.Address);
        await person.PressAsync("Send link and code");
        await person.SeeAsync("Check your mail");
        await person.FillAsync("Code", await person.ReadCodeAsync("confirm-address"));
        await person.PressAsync("Confirm and sign in");
        await person.SeeAsync("Profile");
        Assert.True((await site.Host.FindAsync(person.Address))!.EmailConfirmed);
        Assert.Equal([], person.Complaints);
    }

    [Theory]
    [InlineData("denied", "The sign-in was cancelled")]
    [InlineData("error", "The provider’s answer cannot be used")]
    [InlineData("drop", "The provider cannot be reached")]
    [InlineData("slow", "The provider took too long to answer")]
    public async Task SignIn_WhenTheProviderFails_SaysSoAndLeadsOn(string what, string heading)
    {
        await using var person = await site.MeetAsync();
        await site.Upstream.SetClaimsAsync(_subject, new { given_name = "Ada", email = person.Address, email_verified = true });
        var visit = new ClientVisit(person);
        await visit.BeginAsync("openid email");
        await person.GoToProviderAsync("pier");
        await site.Upstream.BehaveAsync("token", what switch
        {
            "error" => new() { Status = 500, Times = 1 },
            "drop" => new() { Action = "drop", Times = 1 },
            "slow" => new() { Delay = 15_000, Times = 1 },
            _ => null,
        });
        await person.FillAsync("Subject", _subject);
        await person.PressAsync(what == "denied" ? "Deny" : "Sign in");
        await person.SeeAsync(heading);
        await person.SeeTextAsync("Reference for support: ");
        await Axe.CheckAsync(person);
        Assert.Null(await site.Host.FindAsync(person.Address));

        // The way on is the one that the person was on.
        await person.SignInWithAsync("pier", _subject);
        await person.SeeAsync("Almost done");
    }

    /// <summary>The tool for it is a script.</summary>
    private static Task LookAsync(Person person, bool hasScript) => hasScript ? Axe.CheckAsync(person) : Task.CompletedTask;
}
