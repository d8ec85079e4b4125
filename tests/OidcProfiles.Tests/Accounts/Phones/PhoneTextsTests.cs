using System.Globalization;
using OidcProfiles.Accounts.Phones;

namespace OidcProfiles.Tests.Accounts.Phones;

public sealed class PhoneTextsTests
{
    [Fact]
    public void Cultures_Always_AreThoseOfThePages() => Assert.Equal(["ar", "de", "en", "es", "fr", "ja"], PhoneTexts.Cultures.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "483920 is your code for Sample. It is valid for 10 min. Do not give it to anyone.")]
    [InlineData("de-AT", "483920 ist Ihr Code für Sample. Er gilt 10 Min. Geben Sie ihn niemandem weiter.")]
    [InlineData("ja", "Sample の確認コードは 483920 です。有効期間は 10 分です。誰にも教えないでください。")]
    [InlineData("sv", "483920 is your code for Sample. It is valid for 10 min. Do not give it to anyone.")]
    [InlineData(null, "483920 is your code for Sample. It is valid for 10 min. Do not give it to anyone.")]
    [InlineData("no tag", "483920 is your code for Sample. It is valid for 10 min. Do not give it to anyone.")]
    public void Write_Always_SaysCodeProductAndTime(string? culture, string expected) =>
        Assert.Equal(expected, PhoneTexts.Write(culture, "483920", "Sample", TimeSpan.FromMinutes(10.9)));

    [Fact]
    public void Write_InEveryLanguage_SaysAllThree() => Assert.All(PhoneTexts.Cultures, culture =>
    {
        var text = PhoneTexts.Write(culture, "483920", "Sample", TimeSpan.FromSeconds(59));
        Assert.All((string[])["483920", "Sample", 1.ToString(CultureInfo.InvariantCulture)], part => Assert.Contains(part, text, StringComparison.Ordinal));
    });
}
