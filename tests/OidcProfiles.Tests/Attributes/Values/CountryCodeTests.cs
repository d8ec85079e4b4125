using System.Globalization;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values.Validating;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("NZ", "NZ")]
    [InlineData("nz", "NZ")]
    [InlineData(" gb ", "GB")]
    [InlineData("UK", "InvalidCountryCode")]
    [InlineData("XK", "InvalidCountryCode")]
    [InlineData("EU", "InvalidCountryCode")]
    [InlineData("ZZ", "InvalidCountryCode")]
    [InlineData("NZL", "InvalidCountryCode")]
    [InlineData("ſE", "InvalidCountryCode")]
    [InlineData("ıT", "InvalidCountryCode")]
    [InlineData("ＮＺ", "InvalidCountryCode")]
    [InlineData("New Zealand", "InvalidCountryCode")]
    public void Parse_WhenCodeIsAssigned_WritesItInUpperCase(string text, string expected) =>
        Assert.Equal(expected, ParseText(Attribute(AttributeType.CountryCode), text));

    [Fact]
    public void All_Always_HasThe249AssignedCodes()
    {
        Assert.Equal(249, CountryCodeValidator.All.Count);
        // The runtime has no culture for Western Sahara.
        Assert.All(CountryCodeValidator.All.Where(code => code != "EH"), code => Assert.Equal(code, new RegionInfo(code).TwoLetterISORegionName));
    }
}
