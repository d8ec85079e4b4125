using OidcProfiles.UI;

namespace OidcProfiles.Tests.UI;

public sealed class PageOptionsValidatorTests
{
    public static TheoryData<string, Action<PageOptions>> Faults() => new()
    {
        { "'xx_ !'", options => options.Cultures.Add("xx_ !") },
        { "Stylesheet 'https://cdn.example.com/a.css'", options => options.Stylesheet = "https://cdn.example.com/a.css" },
        { "Logo '//cdn.example.com/a.svg'", options => options.Logo = "//cdn.example.com/a.svg" },
        { "HomeUrl '/\\evil'", options => options.HomeUrl = "/\\evil" },
        { "EndSession:Url 'https://elsewhere.example.com/'", options => options.EndSession.Url = "https://elsewhere.example.com/" },
        { "EndSession:Button", options => options.EndSession.Button = string.Empty },
        { "ExternalLoginUrl 'https://login.example.com/'", options => options.ExternalLoginUrl = "https://login.example.com/" },
        { "FreshSignIn '00:00:01'", options => options.FreshSignIn = TimeSpan.FromSeconds(1) },
        { "PerNetwork", options => options.Limits.PerNetwork = 0 },
        { "Window", options => options.Limits.Window = TimeSpan.Zero },
    };

    [Fact]
    public void Validate_Defaults_HaveNoFault() => Assert.True(new PageOptionsValidator().Validate(null, new()).Succeeded);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Validate_WhenASettingIsNotAccepted_NamesIt(string named, Action<PageOptions> change)
    {
        var options = new PageOptions();
        change(options);
        var result = new PageOptionsValidator().Validate(null, options);
        Assert.Contains(named, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
