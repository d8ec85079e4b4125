using OidcProfiles.UI.Self;

namespace OidcProfiles.Tests.UI;

public sealed class ShownValueTests
{
    [Fact]
    public void Mark_OfNothing_IsEmpty()
    {
        Assert.Empty(ShownValue.Mark([]));
        Assert.Empty(ShownValue.Mark(["", " \r\n ", null]));
    }

    [Theory]
    [InlineData("a", "a ", true)]
    [InlineData("a\nb", "a\r\n\r\nb", true)]
    [InlineData("a b", "a  b", false)]
    [InlineData("a\nb", "b\na", false)]
    [InlineData("a", "A", false)]
    public void Mark_Always_TellsWhatAPersonWouldCallAChange(string first, string second, bool isEqual) =>
        Assert.Equal(isEqual, ShownValue.Mark([first]) == ShownValue.Mark([second]));

    [Fact]
    public void Mark_OfAList_IsThatOfItsLines() => Assert.Equal(ShownValue.Mark(["a", "b"]), ShownValue.Mark(["a\r\nb"]));
}
