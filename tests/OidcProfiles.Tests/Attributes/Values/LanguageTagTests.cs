using OidcProfiles.Attributes.Values;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("zh_HK", "zh-HK")]
    [InlineData("ZH_hant_hk", "zh-Hant-HK")]
    [InlineData("EN-us", "en-US")]
    [InlineData("es-419", "es-419")]
    [InlineData("sr-latn-rs", "sr-Latn-RS")]
    [InlineData("SL-ROZAJ-BISKE", "sl-rozaj-biske")]
    [InlineData("de-ch-1996", "de-CH-1996")]
    [InlineData("zh-YUE-hk", "zh-yue-HK")]
    [InlineData("hy-latn-it-AREVELA", "hy-Latn-IT-arevela")]
    [InlineData("de-de-U-CO-phonebk", "de-DE-u-co-phonebk")]
    [InlineData("en-US-x-TWAIN", "en-US-x-twain")]
    [InlineData("en-a-myext-b-another", "en-a-myext-b-another")]
    [InlineData("az-Arab-x-AZE-derbend", "az-Arab-x-aze-derbend")]
    [InlineData("i-klingon", "tlh")]
    [InlineData("en-gb-oed", "en-GB-oxendict")]
    [InlineData("zh-min-nan", "nan")]
    [InlineData("ja-kana-jp", "ja-Kana-JP")]
    [InlineData("", null)]
    [InlineData("e", null)]
    [InlineData("english", null)]
    [InlineData("C", null)]
    [InlineData("POSIX", null)]
    [InlineData("en_US.UTF-8", null)]
    [InlineData("de_DE@euro", null)]
    [InlineData("de--DE", null)]
    [InlineData("de-", null)]
    [InlineData("-de", null)]
    [InlineData("de-DE-DE", null)]
    [InlineData("x-private", null)]
    [InlineData("i-default", null)]
    [InlineData("i-unknown", null)]
    [InlineData("de-1996-1996", null)]
    [InlineData("en-a-bbb-A-ccc", null)]
    [InlineData("ar-a-aaa-b-bbb-a-ccc", null)]
    [InlineData("a-DE", null)]
    [InlineData("de-419-DE", null)]
    [InlineData("en-u", null)]
    [InlineData("日本語", null)]
    [InlineData("de DE", null)]
    [InlineData("de\n", null)]
    [InlineData("sl-rozaj-biske-1994-u-co-phonebk-x", null)]
    [InlineData("en-x-12345678-12345678-12345678-123", "en-x-12345678-12345678-12345678-123")]
    [InlineData("en-x-12345678-12345678-12345678-1234", null)]
    public void Canonicalize_WhenTagIsWellFormed_WritesItInCanonicalCase(string tag, string? expected) =>
        Assert.Equal(expected, LanguageTag.Canonicalize(tag));

    [Theory]
    [InlineData("zh_HK", "zh-HK")]
    [InlineData("Deutsch", "InvalidLocale")]
    public void Parse_WhenLocaleIsGiven_StoresTheCanonicalTag(string text, string expected) =>
        Assert.Equal(expected, ParseText(Standard("locale"), text));
}
