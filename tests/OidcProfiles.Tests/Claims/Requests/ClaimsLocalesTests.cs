using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims.Requests;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Claims.Requests;

public sealed class ClaimsLocalesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("de fr", "de fr")]
    [InlineData("  zh_hk   DE-ch ", "zh-HK de-CH")]
    [InlineData("de DE english * x-private en", "de en")]
    [InlineData("aa ab ac ad ae af ag ah ai aj ak al", "aa ab ac ad ae af ag ah ai aj")]
    public void Parse_OfAnyParameter_KeepsTheFirstTenTags(string? parameter, string expected) =>
        Assert.Equal(expected, string.Join(' ', ClaimsLocales.Parse(parameter)));

    [Theory]
    [InlineData("de", "de", "de")]
    [InlineData("de-CH", "de", "de")]
    [InlineData("de-CH", "de de-CH", "de-CH")]
    [InlineData("de", "de-CH de-AT-1996", "de-CH")]
    [InlineData("de", "de-CH de-AT", "de-AT")]
    [InlineData("fr de", "de", "de")]
    [InlineData("fr de", "de fr", "fr")]
    [InlineData("ja en", "en-GB ja-Hani-JP", "ja-Hani-JP")]
    [InlineData("zh-Hant-HK", "zh-Hans", null)]
    [InlineData("zh-Hant-HK", "zh-Hans zh-Hant", "zh-Hant")]
    [InlineData("de-a-foo", "de", "de")]
    [InlineData("d", "de", null)]
    [InlineData("it", "de", null)]
    [InlineData("", "de", null)]
    public void Pick_ByTheLanguagesThereAre_GivesTheBest(string locales, string stored, string? expected)
    {
        var definition = ManagedProfile.Open("x") with { HasLanguageVariants = true };
        var profile = new UserProfile
        {
            UserId = "u1",
            Values = stored.Split(' ').ToDictionary(
                tag => VariantName.Join(definition.Id, tag), tag => new ProfileValue(new TextValue(tag), new(ValueSource.User, null, default))),
        };
        var value = ClaimsLocales.Pick(definition, profile, ClaimsLocales.Parse(locales));
        Assert.Equal(expected, (value as TextValue)?.Text);
    }

    [Fact]
    public void Pick_WhenAValueWasCleared_TakesTheNext()
    {
        var definition = ManagedProfile.Open("x");
        var provenance = new Provenance(ValueSource.User, null, default);
        var profile = new UserProfile
        {
            UserId = "u1",
            Values = new Dictionary<string, ProfileValue>
            {
                ["id-x#de"] = new(null, provenance),
                ["id-x#de-AT"] = new(null, provenance),
                ["id-x#fr"] = new(new TextValue("fr"), provenance),
                ["id-xy#de"] = new(new TextValue("another attribute's"), provenance),
            },
        };
        Assert.Equal(new TextValue("fr"), ClaimsLocales.Pick(definition, profile, ["de", "fr"]));
    }
}
