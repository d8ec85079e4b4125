using NodaTime.TimeZones;
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
        // The tz database places its zones by the same codes; two islands without inhabitants have no zone.
        var inhabited = TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(location => location.CountryCode);

        Assert.Equal(249, CountryCodeValidator.All.Count);
        Assert.Equal(CountryCodeValidator.All.Order(), inhabited.Append("BV").Append("HM").Distinct().Order());
    }
}
