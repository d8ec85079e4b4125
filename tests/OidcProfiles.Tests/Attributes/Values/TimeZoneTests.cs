using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("Asia/Hong_Kong", "Asia/Hong_Kong")]
    [InlineData("Europe/Kyiv", "Europe/Kyiv")]
    [InlineData("Europe/Kiev", "Europe/Kiev")]
    [InlineData("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("UTC", "UTC")]
    [InlineData("Etc/GMT+5", "Etc/GMT+5")]
    [InlineData("asia/hong_kong", "Asia/Hong_Kong")]
    [InlineData("utc", "UTC")]
    [InlineData("Asia/Atlantis", "InvalidTimeZone")]
    [InlineData("GMT+5", "InvalidTimeZone")]
    [InlineData("+05:00", "InvalidTimeZone")]
    [InlineData("Pacific Standard Time", "InvalidTimeZone")]
    [InlineData("../etc/passwd", "InvalidTimeZone")]
    public void Parse_WhenNameIsInTheDatabase_SpellsItAsTheDatabase(string text, string expected) =>
        Assert.Equal(expected, ParseText(Standard("zoneinfo"), text));
}
