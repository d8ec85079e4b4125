using OidcProfiles.Groups;

namespace OidcProfiles.Tests.Groups;

public sealed class GroupNamesTests
{
    [Theory]
    [InlineData("research", "research")]
    [InlineData("  Łódź\u00A0team ", "Łódź\u00A0team")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("\u202Estaff\u202C", "staff")]
    [InlineData("a, b; c=d", "a, b; c=d")]
    [InlineData("研究", "研究")]
    public void Normalize_WhenTheNameIsGood_BringsItToItsNormalForm(string name, string expected) =>
        Assert.Equal(expected, GroupNames.Normalize(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B\u00A0")]
    [InlineData("\uFE0F")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u0085b")]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\uD800b")]
    [InlineData("a\uFFFEb")]
    public void Normalize_WhenTheNameIsNone_RefusesIt(string? name) => Assert.Null(GroupNames.Normalize(name));

    [Fact]
    public void Normalize_ByLength_CountsCodePoints()
    {
        Assert.NotNull(GroupNames.Normalize(string.Concat(Enumerable.Repeat("😀", 128))));
        Assert.Null(GroupNames.Normalize(new('a', 129)));
        Assert.Null(GroupNames.Normalize(new('a', 10_000_000)));
    }

    [Theory]
    [InlineData("Research", "RESEARCH", true)]
    [InlineData("Research", "ｒｅｓｅａｒｃｈ", true)]
    [InlineData("Straße", "STRASSE", true)]
    [InlineData("İstanbul", "i\u0307stanbul", true)]
    [InlineData("re\u00ADsearch", "research", true)]
    [InlineData(" research ", "research", true)]
    [InlineData("resumé", "resume", false)]
    [InlineData("research 1", "research 2", false)]
    public void KeyOf_WhenTwoNamesLookTheSame_IsTheSame(string one, string other, bool expected) =>
        Assert.Equal(expected, GroupNames.KeyOf(one) == GroupNames.KeyOf(other));

    [Fact]
    public void KeyOf_OfAnyText_FitsItsColumn()
    {
        Assert.InRange(GroupNames.KeyOf(new('\uFDFA', 128)).Length, 1, 256);
        Assert.NotEqual(GroupNames.KeyOf(new('\uFDFA', 128)), GroupNames.KeyOf(new('\uFDFA', 127)));
    }

    [Theory]
    [InlineData("a\uD800")]
    [InlineData("a\0")]
    [InlineData("a\nb")]
    public void KeyOf_OfWhatNoGroupCanBeCalled_IsAKeyOfNone(string name)
    {
        Assert.Equal("None", GroupNames.KeyOf(name));
        Assert.NotEqual("None", GroupNames.KeyOf("None"));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(" \n ", "")]
    [InlineData(" One \r\n two", "One\ntwo")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11", null)]
    [InlineData("a\u0007b", null)]
    public void NormalizeDescription_Always_KeepsLinesAndRefusesControls(string? description, string? expected) =>
        Assert.Equal(expected, GroupNames.NormalizeDescription(description));
}
