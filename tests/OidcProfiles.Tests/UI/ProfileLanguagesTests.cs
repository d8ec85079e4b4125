using System.Globalization;
using OidcProfiles.UI.Self;

namespace OidcProfiles.Tests.UI;

public sealed class ProfileLanguagesTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    public ProfileLanguagesTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    public void Dispose() => CultureInfo.CurrentUICulture = _culture;

    [Theory]
    [InlineData("de", "German (de)")]
    [InlineData("ja-Hani-JP", "Japanese (ja-Hani-JP)")]
    [InlineData("de-x-l1", "German (de-x-l1)")]
    [InlineData("qaa", "qaa")]
    public void NameOf_Always_NamesTheLanguageAndItsTag(string language, string expected) =>
        Assert.Equal(expected, ProfileLanguages.NameOf(language));
}
