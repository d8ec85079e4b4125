using OidcProfiles.Email.Delivery;

namespace OidcProfiles.Tests.Email.Delivery;

public sealed class SmtpReplyTests
{
    [Theory]
    [InlineData("550 <Ann.Lee@Example.ORG> unknown", "550 <(recipient)> unknown")]
    [InlineData("550 user ann.lee unknown, ann.leech is known", "550 user (recipient) unknown, ann.leech is known")]
    [InlineData("550 a\u0007b\r\nc\u2028d", "550 a b c d")]
    [InlineData("550 fine", "550 fine")]
    public void Describe_Always_IsOneLineWithoutTheAddress(string text, string expected) =>
        Assert.Equal(expected, SmtpReply.Describe(text, "ann.lee@example.org"));

    [Fact]
    public void Describe_WhenTheAnswerIsLong_EndsInAnEllipsisAndInNoHalfCharacter()
    {
        var text = SmtpReply.Describe($"{new string('x', 498)}😀y");
        Assert.Equal($"{new string('x', 498)}…", text);
    }
}
