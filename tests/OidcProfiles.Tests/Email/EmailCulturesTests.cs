using OidcProfiles.Email.Templates;

namespace OidcProfiles.Tests.Email;

public sealed class EmailCulturesTests
{
    [Theory]
    [InlineData("fr-CA", "fr-CA fr")]
    [InlineData("fr_ca", "fr-CA fr")]
    [InlineData("zh-TW", "zh-TW zh-Hant zh")]
    [InlineData("de", "de")]
    [InlineData("ca-ES-valencia", "ca-ES-valencia ca-ES ca")]
    [InlineData("de-DE-u-co-phonebk", "de-DE-u-co-phonebk de-DE-u-co de-DE de")]
    [InlineData("de-x-private", "de-x-private de")]
    [InlineData("english", "")]
    [InlineData("../../etc/passwd", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Chain_Always_GoesFromALanguageToItsParents(string? tag, string expected) =>
        Assert.Equal(expected, string.Join(' ', EmailCultures.Chain(tag)));
}
