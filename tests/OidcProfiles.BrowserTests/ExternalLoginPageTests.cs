using OidcProfiles.Accounts.Upstream;
using OidcProfiles.BrowserTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>The pages of sign-in with providers, in every language, as <see cref="PageTests"/> looks at the others.</summary>
[Collection(Site.Name)]
public sealed class ExternalLoginPageTests(Site site)
{
    private const string Id = "0af7651916cd43dd8448eb211c80319c";

    [Theory]
    [MemberData(nameof(PageTests.Languages), MemberType = typeof(PageTests))]
    public async Task Page_InEveryLanguageAndScheme_CanBeUsedByEverybody(string language)
    {
        await using var person = await site.MeetAsync(new() { Language = language, Width = 320 });
        await person.Page.GotoAsync(UpstreamPaths.ToFailed(UpstreamFailure.Denied, Id, "acme", "/account/data"));
        await PageTests.CheckAsync(person, language, "external-login-failed");

        await person.ComeFromAsync(site.Host.Acme, site.Host.Acme.Person(person.Address, new
        {
            email = person.Address,
            email_verified = true,
            name = "Ada King of Lovelace",
            birthdate = "1815-12-10",
            picture = "https://acme.example/a-long-address-of-a-picture-that-has-no-place-to-break-in-it.jpg",
            zoneinfo = "Nowhere/Land",
        }));
        await person.Page.Locator("button[name=scheme]").ClickAsync();
        await person.Page.WaitForURLAsync("**/account/data");
        await person.GoAsync("account/security");
        await person.Page.Locator("summary").ClickAsync();
        await person.Page.Locator("details[open] dl").WaitForAsync();
        await PageTests.CheckAsync(person, language, "security-linked");
        await person.GoAsync("account/reauthenticate");
        await person.Page.Locator("button[name=scheme]").WaitForAsync();
        await PageTests.CheckAsync(person, language, "reauthenticate-provider");
        await person.Page.GotoAsync(UpstreamPaths.ToFailed(UpstreamFailure.LinkedToAnother, Id, "acme", returnUrl: null));
        await PageTests.CheckAsync(person, language, "external-login-failed-linked");
    }

    [Fact]
    public async Task Link_WithoutScript_WorksFromTheSecurityPage()
    {
        await using var person = await site.MeetAsync(new() { HasScript = false });
        await site.Host.CreateUserAsync(person.Address);
        await person.SignInAsync(person.Address);
        await person.ComeFromAsync(site.Host.Acme, site.Host.Acme.Person(person.Address));
        await person.GoAsync("account/security");
        await person.PressAsync("Link Acme");
        await person.SeeTextAsync("Acme is linked now.");
        await person.FollowAsync("Remove the link to Acme");
        await person.PressAsync("Remove the link to Acme");
        await person.SeeTextAsync("The link to Acme was removed.");
        Assert.Equal([], person.Complaints);
    }
}
