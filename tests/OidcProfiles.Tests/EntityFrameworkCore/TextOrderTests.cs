using OidcProfiles.EntityFrameworkCore.Stores.Directory;

namespace OidcProfiles.Tests.EntityFrameworkCore;

public sealed class TextOrderTests
{
    [Theory]
    [InlineData("a", "b")]
    [InlineData("az", "a{")]
    [InlineData("A%", "A&")]
    [InlineData("x\uD7FF", "x\uE000")]
    [InlineData("x😀", "x😁")]
    [InlineData("x\uFFFF", "x\U00010000")]
    [InlineData("x\U0010FFFF", "y")]
    [InlineData("\U0010FFFF", null)]
    public void End_OfABeginning_IsTheFirstTextBehindAllThatBeginSo(string beginning, string? expected) => Assert.Equal(expected, TextOrder.End(beginning));
}
