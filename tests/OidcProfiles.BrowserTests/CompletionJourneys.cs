using OidcProfiles.BrowserTests.Infrastructure;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests;

/// <summary>What is missing is asked for in the middle of a sign-in.</summary>
public sealed class CompletionJourneys : IAsyncLifetime
{
    private readonly Site _site = new();

    public CompletionJourneys()
    {
        var settings = _site.Host.Settings;
        settings["OidcProfiles:Accounts:Registration:TermsVersion"] = "2026-01";
        settings["OidcProfiles:Accounts:Registration:TermsUrl"] = "https://terms.example.org/";
        foreach (var name in (string[])["given_name", "family_name", "birthdate", "zoneinfo", "locale", "address"])
        {
            settings[$"OidcProfiles:StandardAttributes:{name}:Required"] = "Always";
        }
    }

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(true, 1280, false)]
    [InlineData(false, 320, true)]
    public async Task SignIn_AtAClient_AsksForWhatIsMissingAndGoesOn(bool hasScript, int width, bool isDark)
    {
        await using var person = await _site.MeetAsync(new() { HasScript = hasScript, Width = width, IsDark = isDark });
        await _site.Host.CreateUserAsync(person.Address);
        await person.GoAsync(new RelyingParty(_site.Host).AuthorizationUrl("openid"));
        await person.SignInAsync(person.Address);
        await person.SeeAsync("Before you go on");
        if (hasScript)
        {
            await RegistrationJourneys.CheckAsync(person);
        }

        await person.PressAsync("Continue");
        await person.SeeTextAsync("Please check the following");
        await person.Page.Locator("#Input-Terms").CheckAsync();
        await person.FillAsync("Given name", "Ada");
        await person.FillAsync("Family name", "Lovelace");
        await person.FillAsync("Date of birth", "1815-12-10");
        await person.FillAsync("Time zone", "Europe/London");
        await person.PressAsync("Continue");
        await person.SeeTextAsync("Street and number");
        await person.Page.Locator("#Values-locale").SelectOptionAsync("en");
        await person.FillAsync("Town or city", "London");
        if (hasScript)
        {
            await RegistrationJourneys.CheckAsync(person);
        }

        await RegistrationJourneys.ArriveAsync(person, () => person.PressAsync("Continue"));
    }
}
