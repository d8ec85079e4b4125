using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>From nothing to an account, by the real mails.</summary>
[Collection(Site.Name)]
public sealed class RegistrationJourneys(Site site)
{
    private const string Password = "Fir5t-Passw0rd!";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Register_ByCode_SignsInAndGoesBackToTheClient(bool hasScript)
    {
        await using var person = await site.MeetAsync(new() { HasScript = hasScript });
        var party = new RelyingParty(site.Host);
        await person.GoAsync($"account/register?returnUrl={Uri.EscapeDataString("/" + party.AuthorizationUrl("openid"))}");
        await RegisterAsync(person);
        await person.SeeTextAsync(person.Address);
        await person.FillAsync("Code", await person.ReadCodeAsync("confirm-address"));
        await ArriveAsync(person, () => person.PressAsync("Confirm address"));
    }

    [Fact]
    public async Task Register_ByLink_SignsIn()
    {
        await using var person = await site.MeetAsync();
        await person.GoAsync("account/register");
        await RegisterAsync(person);
        await person.OpenMailAsync("confirm-address");
        await person.PressAsync("Confirm address");
        await person.SeeTextAsync("you are signed in");
    }

    [Fact]
    public async Task Register_ByLinkInAnotherBrowser_AsksForThePasswordAndThenForASignIn()
    {
        await using var person = await site.MeetAsync();
        await person.GoAsync("account/register");
        await RegisterAsync(person);
        await using var phone = await site.MeetAsync(new() { Width = 320 });
        await site.Host.Mails.WaitAsync(person.Address, "confirm-address");
        await phone.OpenMailAsync("confirm-address", person.Address);
        await phone.FillAsync("Password", "0wner-Passw0rd!");
        await phone.PressAsync("Confirm address");
        await phone.FollowAsync("Sign in to an account you have");
        await phone.SignInAsync(person.Address, "0wner-Passw0rd!");
    }

    [Theory]
    [InlineData("en", false, 1280)]
    [InlineData("en", true, 320)]
    [InlineData("de", false, 320)]
    [InlineData("fr", true, 768)]
    [InlineData("es", false, 768)]
    [InlineData("ja", true, 320)]
    [InlineData("ar", false, 320)]
    [InlineData("ar", true, 1280)]
    public async Task Pages_InEveryLanguageAndScheme_KeepNobodyOut(string language, bool isDark, int width)
    {
        await using var person = await site.MeetAsync(new() { Language = language, IsDark = isDark, Width = width });
        await person.GoAsync("account/register");
        await CheckAsync(person);
        await person.Page.Locator("main form button[type=submit]").ClickAsync();
        await person.Page.Locator("#errors").WaitForAsync();
        await CheckAsync(person);
        await person.Page.Locator("[name='Input.Email']").FillAsync(person.Address);
        await person.Page.Locator("[name='Input.Password']").FillAsync(Password);
        await person.Page.Locator("main form button[type=submit]").ClickAsync();
        await person.Page.Locator("[name='Input.Code']").WaitForAsync();
        await CheckAsync(person);
        await using var other = await site.MeetAsync(new() { Language = language, IsDark = isDark, Width = width });
        await other.OpenMailAsync("confirm-address", person.Address);
        await CheckAsync(other);
        await person.OpenMailAsync("confirm-address");
        await CheckAsync(person);
        await person.Page.Locator("main form button[type=submit]").ClickAsync();
        await person.Page.WaitForURLAsync(url => url.Contains("/account/welcome", StringComparison.Ordinal));
        await CheckAsync(person);
    }

    /// <summary>Nothing for axe to find, and nothing that is wider than the page.</summary>
    internal static async Task CheckAsync(Person person)
    {
        await Axe.CheckAsync(person);
        Assert.False(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), person.Page.Url);
    }

    /// <summary>Does something that leads back to the client, with a code.</summary>
    internal static async Task ArriveAsync(Person person, Func<Task> act)
    {
        await person.Context.RouteAsync($"{RelyingParty.RedirectUri}**", route => route.FulfillAsync(new() { Body = "the client" }));
        await act();
        await person.SeeTextAsync("the client");
        Assert.Contains("code=", person.Page.Url, StringComparison.Ordinal);
    }

    private static async Task RegisterAsync(Person person)
    {
        await person.FillAsync("E-mail address", person.Address);
        await person.FillAsync("Password", Password);
        await person.PressAsync("Create account");
        await person.SeeAsync("Check your mail");
    }
}
