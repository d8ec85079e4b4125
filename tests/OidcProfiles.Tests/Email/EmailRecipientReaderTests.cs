using OidcProfiles.Attributes.Values;
using OidcProfiles.Email;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Email;

public sealed class EmailRecipientReaderTests
{
    [Theory]
    [InlineData("Countess Ada", "Ada", "Lovelace", "en-GB", "Countess Ada")]
    [InlineData(null, "Ada", "Lovelace", "en-GB", "Ada Lovelace")]
    [InlineData(null, "Ada", "Lovelace", null, "Ada Lovelace")]
    [InlineData(null, "花子", "山田", "ja-JP", "山田 花子")]
    [InlineData(null, "Ada", null, "de", "Ada")]
    [InlineData(null, null, "Lovelace", "de", "Lovelace")]
    [InlineData(null, null, null, "de", null)]
    public void Read_Always_KnowsTheNameAsFarAsTheProfileTellsIt(string? name, string? given, string? family, string? locale, string? expected)
    {
        var values = new Dictionary<string, string?> { ["name"] = name, ["given_name"] = given, ["family_name"] = family, ["locale"] = locale }
            .Where(value => value.Value is not null)
            .ToDictionary(value => value.Key, value => new ProfileValue(new TextValue(value.Value!), new(ValueSource.User, null, default)));
        var recipient = EmailRecipientReader.Read(new(
            new() { UserId = "1", Email = "ada@example.org" }, new() { UserId = "1", Values = values }));
        Assert.Equal((expected, given, locale), (recipient!.Name, recipient.GivenName, recipient.Culture));
    }
}
