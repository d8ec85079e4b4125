using System.Text;
using OidcProfiles.Api.Resolver.Headers;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Tests.Attributes.Values;
using OidcProfiles.Tests.Properties;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Api.Resolver.Headers;

public sealed class HeaderValueTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("\"Ada Lovelace\"", "Ada Lovelace")]
    [InlineData("\" Ada \"", "%20Ada%20")]
    [InlineData("\"\\u0020\"", "%20")]
    [InlineData("\"100%\"", "100%25")]
    [InlineData("\"Zo\u00EB\"", "Zo%C3%AB")]
    [InlineData("\"\u30A2\u30EA\u30B9\"", "%E3%82%A2%E3%83%AA%E3%82%B9")]
    [InlineData("\"a\\r\\nX-Profile-Groups: admins\\u0000\"", "a%0D%0AX-Profile-Groups: admins%00")]
    [InlineData("\"~\\u007f\\t\"", "~%7F%09")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("-1852", "-1852")]
    [InlineData("1.5", "1.5")]
    [InlineData("""["a","b%"]""", """["a","b%25"]""")]
    [InlineData("""{"country":"GB"}""", """{"country":"GB"}""")]
    public void Write_ForEachKind_IsPlainWhereItCanBe(string json, string expected) =>
        Assert.Equal(expected, HeaderValue.Write(AttributeValue.FromJson(Given.Json(json))));

    [Theory]
    [InlineData("""["staff","a,b"," \u00FC "]""", "staff,a%2Cb,%20%C3%BC%20")]
    [InlineData("\"a,b\"", "a%2Cb")]
    [InlineData("""["one"]""", "one")]
    public void WriteList_Always_HasCommasBetweenItemsOnly(string json, string expected) =>
        Assert.Equal(expected, HeaderValue.WriteList(AttributeValue.FromJson(Given.Json(json))));

    [Fact]
    public Task Encode_ForAnyText_IsVisibleAsciiAndDecodesToTheSame() => Cases.CheckAsync(output, 20_000, random =>
    {
        var builder = new StringBuilder();
        for (var count = random.Below(12); count > 0; count--)
        {
            builder.Append(random.Below(4) switch
            {
                0 => random.Text(4),
                1 => $"{(char)random.Below(0xA0)}",
                2 => random.Pick("%", "%41", " ", "\r\n", "\0", "\u2028", "\uFEFF", "\u202E", "+", ","),
                _ => $"{(char)random.Below(char.MaxValue + 1)}",
            });
        }

        var encoded = HeaderValue.Encode(builder.ToString());
        Assert.All(encoded, character => Assert.InRange(character, ' ', '~'));
        Assert.Equal(encoded.Trim(), encoded);

        // Half of a surrogate pair is no text; what stands for it is.
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(builder.ToString())), TestResolver.Decode(encoded));
    });
}
