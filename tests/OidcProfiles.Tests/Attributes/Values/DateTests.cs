using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using static OidcProfiles.Tests.Attributes.Values.Given;

namespace OidcProfiles.Tests.Attributes.Values;

public sealed class DateTests
{
    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("2024-04-31", false)]
    [InlineData("2024-13-01", false)]
    [InlineData("2024-00-10", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2024-2-9", false)]
    [InlineData("24-02-09", false)]
    [InlineData("2024/02/09", false)]
    [InlineData("09.02.2024", false)]
    [InlineData("2024-02-09T00:00:00Z", false)]
    [InlineData("٢٠٢٤-٠٢-٠٩", false)]
    [InlineData("2024", false)]
    [InlineData("-001-01-01", false)]
    public void Parse_WhenThereWasNoSuchDay_RefusesIt(string text, bool isAccepted) =>
        Assert.Equal(isAccepted ? text : "InvalidDate", ParseText(Attribute(AttributeType.Date), text));

    [Theory]
    [InlineData("1815-12-10", true)]
    [InlineData("0000-12-10", true)]
    [InlineData("0000-02-29", true)]
    [InlineData("0000-02-30", false)]
    [InlineData("0000-00-00", false)]
    [InlineData("1815", true)]
    [InlineData("0001", true)]
    [InlineData("2026", true)]
    [InlineData("2027", false)]
    [InlineData("0000", false)]
    [InlineData("15", false)]
    [InlineData("1815-12", false)]
    [InlineData("１８１５", false)]
    [InlineData("12/10/1815", false)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", false)]
    public void Parse_WhenBirthDateIsNoDayThatHasBegunSomewhere_RefusesIt(string text, bool isAccepted)
    {
        // In UTC it is still March; at UTC+14 the first of April has begun.
        var parser = new AttributeValueParser(new(), new FixedTime(new(2026, 3, 31, 10, 0, 0, TimeSpan.Zero)));

        Assert.Equal(isAccepted ? text : "InvalidBirthDate", TextOrOutcome(parser.ParseText(Standard("birthdate"), [text])));
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
