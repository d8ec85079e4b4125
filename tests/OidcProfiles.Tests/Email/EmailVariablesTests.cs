using System.Globalization;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Email;

public sealed class EmailVariablesTests
{
    private static readonly DateTimeOffset Time = new(2026, 7, 4, 23, 30, 0, TimeSpan.Zero);

    public static TheoryData<string> Names() => [.. EmailCatalogue.All.Select(mail => mail.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Describe_OfAMail_NamesEveryVariableOnceAndSaysWhatItIs(string name)
    {
        var variables = EmailVariables.Describe(EmailCatalogue.Find(name), withSubject: true);

        Assert.Equal(variables.Count, variables.Select(variable => variable.Name).Distinct().Count());
        Assert.All(Flatten(variables), variable =>
        {
            Assert.Matches("^[a-z][a-z_]*$", variable.Name);
            Assert.EndsWith(".", variable.Description, StringComparison.Ordinal);
            Assert.Equal(variable.Type == TemplateVariableType.Object, variable.Members.Count > 0);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OfAMail_GivesWhatIsDescribed(string name)
    {
        var mail = EmailCatalogue.Find(name)!;
        var values = EmailVariables.In(CultureInfo.GetCultureInfo("de"), EmailVariables.Read(EmailSample.Recipient, mail.Sample, new()));
        AssertSame(EmailVariables.Describe(mail, withSubject: false), values);
    }

    [Fact]
    public void Describe_Always_KnowsWhatMayBeMissing()
    {
        var variables = EmailVariables.Describe(EmailCatalogue.Find("account-locked"), withSubject: false);

        Assert.Equal(["locked_until", "reset_link"], variables.Where(variable => variable.IsOptional).Select(variable => variable.Name));
        Assert.Equal(TemplateVariableType.Text, variables.Single(variable => variable.Name == "cause").Type);
    }

    [Fact]
    public void Describe_OfALayout_KnowsNoModel() =>
        Assert.Equal(
            ["recipient", "brand", "culture", "direction", "time_zone", "subject"],
            EmailVariables.Describe(null, withSubject: true).Select(variable => variable.Name));

    [Theory]
    [InlineData(null, "UTC", "2026-07-04 23:30")]
    [InlineData("Europe/Berlin", "Europe/Berlin", "2026-07-05 01:30")]
    [InlineData("europe/berlin", "Europe/Berlin", "2026-07-05 01:30")]
    [InlineData("Asia/Kolkata", "Asia/Kolkata", "2026-07-05 05:00")]
    [InlineData("America/New_York", "America/New_York", "2026-07-04 19:30")]
    [InlineData("Mars/Olympus", "UTC", "2026-07-04 23:30")]
    [InlineData("", "UTC", "2026-07-04 23:30")]
    public void Read_OfATime_TellsItInTheZoneOfTheRecipient(string? zone, string label, string expected)
    {
        var model = new AccountLockedEmail(Time, null, AccountLockCause.FailedSignIns, null);
        var values = EmailVariables.Read(new("a@b.example") { TimeZone = zone }, model, new());

        var told = Assert.IsType<DateTime>(values["locked_at"]);
        Assert.Equal((label, expected), (values["time_zone"], told.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        Assert.Equal(DateTimeKind.Unspecified, told.Kind);
        Assert.Null(values["locked_until"]);
        Assert.Equal("failed_sign_ins", values["cause"]);
    }

    [Theory]
    [InlineData("00:20:00", 20, "minute")]
    [InlineData("01:00:00", 1, "hour")]
    [InlineData("01:30:00", 90, "minute")]
    [InlineData("1.00:00:00", 24, "hour")]
    [InlineData("2.00:00:00", 48, "hour")]
    [InlineData("2.01:00:00", 49, "hour")]
    [InlineData("3.00:00:00", 3, "day")]
    [InlineData("7.00:00:00", 7, "day")]
    [InlineData("00:20:59", 20, "minute")]
    [InlineData("00:00:10", 1, "minute")]
    public void Read_OfASpan_TellsTheLargestUnitThatGoes(string span, long count, string unit)
    {
        var model = new ResetPasswordEmail(new("https://example.com"), "1", TimeSpan.Parse(span, CultureInfo.InvariantCulture));
        var value = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(EmailVariables.Read(new("a@b.example"), model, new())["valid_for"]);
        Assert.Equal((count, unit), (value["count"], value["unit"]));
    }

    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ada \t Lovelace ", "Ada Lovelace")]
    [InlineData("Ada\r\nBcc: x@y.example", "Ada Bcc: x@y.example")]
    [InlineData("A\0d\u0007a\u009b", "Ada")]
    [InlineData("\u202eadA\u2066", "adA")]
    [InlineData("Ada\u2028Lovelace", "Ada Lovelace")]
    [InlineData("{{ brand }} <b>&\"'", "{{ brand }} <b>&\"'")]
    [InlineData("👩‍👩‍👧 आ", "👩‍👩‍👧 आ")]
    [InlineData("\u200b\u202e \u00ad", null)]
    [InlineData("\0\u0001", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Read_OfAName_CleansIt(string? name, string? expected) =>
        Assert.Equal(expected, Recipient(EmailVariables.Read(new("a@b.example") { Name = name, GivenName = name }, new WelcomeEmail(new("https://example.com")), new())));

    [Fact]
    public void Read_OfALongName_CutsItWhereNoCharacterBreaks()
    {
        var names = Enumerable.Range(96, 6).Select(length => new string('x', length) + string.Concat(Enumerable.Repeat("😀", 2000)));
        Assert.All(names, name =>
        {
            var cut = Recipient(EmailVariables.Read(new("a@b.example") { Name = name, GivenName = name }, new WelcomeEmail(new("https://example.com")), new()))!;
            Assert.InRange(cut.Length, 98, 100);
            Assert.EndsWith("…", cut, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', string.Concat(cut.EnumerateRunes()));
            Assert.Equal(cut, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cut)));
        });
    }

    private static string? Recipient(IReadOnlyDictionary<string, object?> values)
    {
        var members = (IReadOnlyDictionary<string, object?>)values["recipient"]!;
        Assert.Equal(members["name"], members["given_name"]);
        return (string?)members["name"];
    }

    private static IEnumerable<TemplateVariable> Flatten(IEnumerable<TemplateVariable> variables) =>
        variables.SelectMany(variable => Flatten(variable.Members).Prepend(variable));

    private static void AssertSame(IReadOnlyList<TemplateVariable> variables, IReadOnlyDictionary<string, object?> values)
    {
        Assert.Equal(variables.Select(variable => variable.Name).Order(StringComparer.Ordinal), values.Keys.Order(StringComparer.Ordinal));
        foreach (var variable in variables)
        {
            switch (values[variable.Name])
            {
                case null:
                    Assert.True(variable.IsOptional, variable.Name);
                    break;
                case IReadOnlyDictionary<string, object?> members:
                    AssertSame(variable.Members, members);
                    break;
                case var value:
                    Assert.IsType(
                        variable.Type switch
                        {
                            TemplateVariableType.Time => typeof(DateTime),
                            TemplateVariableType.Number => typeof(long),
                            TemplateVariableType.Boolean => typeof(bool),
                            _ => typeof(string),
                        },
                        value);
                    break;
            }
        }
    }
}
