using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Templating;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", " a")]
    [InlineData("a\n", "a", " a")]
    [InlineData("a\r\nb", "a\nb\n", " a| b")]
    [InlineData("", "a", "+a")]
    [InlineData("a", "", "-a")]
    [InlineData("a\nb\nc", "a\nx\nc", " a|-b|+x| c")]
    [InlineData("a\nb\nc\nd", "b\nd\ne", "-a| b|-c| d|+e")]
    [InlineData("a\na\na", "a\na", " a| a|-a")]
    [InlineData("a\n\nb", "a\nb", " a|-| b")]
    [InlineData("x\ny\nz", "p\nq", "-x|-y|-z|+p|+q")]
    public void Compare_OfTwoTexts_TellsWhatBecomesOfEachLine(string before, string after, string expected) =>
        Assert.Equal(expected, Write(TextDifference.Compare(before, after)));

    [Fact]
    public void Compare_OfAnyTexts_LeadsFromOneToTheOther()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Some(random), Some(random));
            var lines = TextDifference.Compare(string.Join('\n', before), string.Join('\n', after));
            Assert.Equal(before, lines.Where(line => line.Kind != DifferenceKind.Added).Select(line => line.Text));
            Assert.Equal(after, lines.Where(line => line.Kind != DifferenceKind.Removed).Select(line => line.Text));
            Assert.All(lines.Where(line => line.OldNumber is not null), line => Assert.Equal(before[line.OldNumber!.Value - 1], line.Text));
            Assert.All(lines.Where(line => line.NewNumber is not null), line => Assert.Equal(after[line.NewNumber!.Value - 1], line.Text));
        }
    }

    [Fact]
    public void Compare_WhenThereIsTooMuch_StillTellsBothAndFindsWhatIsTheSameAtTheEnds()
    {
        var before = Enumerable.Range(0, 5000).Select(number => $"old {number}").Prepend("first").Append("last").ToList();
        var after = Enumerable.Range(0, 5000).Select(number => $"new {number}").Prepend("first").Append("last").ToList();
        var lines = TextDifference.Compare(string.Join('\n', before), string.Join('\n', after));
        Assert.Equal((10_002, "first", "last"), (lines.Count, lines[0].Text, lines[^1].Text));
        Assert.Equal((DifferenceKind.Removed, DifferenceKind.Added), (lines[5000].Kind, lines[5001].Kind));
        Assert.Equal((DifferenceKind.Same, 5002, 5002), (lines[^1].Kind, lines[^1].OldNumber, lines[^1].NewNumber));
    }

    private static string Write(IReadOnlyList<DifferenceLine> lines) => string.Join('|', lines.Select(line => line.Kind switch
    {
        DifferenceKind.Added => $"+{line.Text}",
        DifferenceKind.Removed => $"-{line.Text}",
        _ => $" {line.Text}",
    }));

    private static string[] Some(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => ((char)('a' + random.Next(4))).ToString())];
}
