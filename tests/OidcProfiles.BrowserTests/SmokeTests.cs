using OidcProfiles.BrowserTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

[Collection(Site.Name)]
public sealed class SmokeTests(Site site)
{
    [Fact]
    public async Task SignIn_WhenScriptIsOff_Works()
    {
        await using var person = await site.MeetAsync(new() { HasScript = false });
        await person.SignInAsync("alice");
        await person.GoAsync("");
        await person.SeeTextAsync("alice");
    }
}
