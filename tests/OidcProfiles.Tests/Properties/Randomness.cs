using System.Text;

namespace OidcProfiles.Tests.Properties;

/// <summary>Random choices, the same for the same seed.</summary>
internal sealed class Randomness(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int bound) => _random.Next(bound);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    public T PickEnum<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    public IEnumerable<T> Some<T>(IEnumerable<T> choices, int percent) => [.. choices.Where(_ => Chance(percent))];

    public IEnumerable<T> Shuffle<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        _random.Shuffle(all);
        return all;
    }

    /// <summary>Unicode text of many scripts, without controls and halves of surrogate pairs.</summary>
    public string Text(int most)
    {
        var builder = new StringBuilder();
        for (var count = 1 + Below(most); count > 0; count--)
        {
            builder.Append(Letter().ToString());
        }

        return builder.ToString();
    }

    private Rune Letter()
    {
        var (from, to) = Pick(
            (0x21, 0x7E), (0x21, 0x7E), (0xC0, 0x24F), (0x370, 0x3FF), (0x400, 0x52F), (0x530, 0x58F), (0x10A0, 0x10FF), (0x1C90, 0x1CBF),
            (0x1E00, 0x1FFF), (0x2100, 0x218F), (0x3040, 0x30FF), (0x4E00, 0x4EFF), (0xAC00, 0xACFF), (0xFB00, 0xFB06), (0xFF01, 0xFFEE),
            (0x10400, 0x1044F), (0x1F600, 0x1F64F), (0x300, 0x310));
        return new(from + Below(to - from + 1));
    }
}
