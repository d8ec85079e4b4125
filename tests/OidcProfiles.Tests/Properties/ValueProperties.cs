using System.Text;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Properties;

public sealed class ValueProperties(ITestOutputHelper output)
{
    [Fact]
    public Task Read_AfterWrite_GivesAnyDocumentBack() => Cases.CheckAsync(output, 20_000, random =>
    {
        var values = Enumerable.Range(0, random.Below(6)).Select(index => $"{index}{random.Text(5)}").Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, _ => new ProfileValue(
                random.Chance(80) ? Value(random, depth: 2) : null,
                new(random.PickEnum<ValueSource>(), random.Chance(50) ? random.Text(10) : null, DateTimeOffset.FromUnixTimeMilliseconds(random.Below(int.MaxValue)))));
        var document = ProfileDocument.Write(values);
        var read = ProfileDocument.Read(document);
        Assert.Equal(values.OrderBy(pair => pair.Key, StringComparer.Ordinal), read.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(document, ProfileDocument.Write(read));
    });

    /// <summary>However a text is spelled (case, composed or not, wide or narrow, with letters that nobody sees), its key is the same.</summary>
    [Fact]
    public Task Keys_WhenTextsAreEqualAfterFolding_AreEqual() => Cases.CheckAsync(output, 30_000, random =>
    {
        var text = random.Text(random.Chance(3) ? 300 : 12);
        var other = Respell(text, random);
        var (one, two) = (Key(text), Key(other));
        Assert.True(one == two, $"{Escape(text)} gives {Escape(one)}, {Escape(other)} gives {Escape(two)}");
        Assert.True(one.Length <= 256);
        Assert.Equal(one.Length == 71 && one.StartsWith("sha256:", StringComparison.Ordinal) ? Key(text) : Key(one), one);
    });

    [Fact]
    public Task Keys_WhenTextsDifferMoreThanInSpelling_Differ() => Cases.CheckAsync(output, 20_000, random =>
    {
        var (one, other) = (random.Text(8), random.Text(8));
        var isSame = string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);
        Assert.True(isSame || Key(one) != Key(other), $"{Escape(one)} and {Escape(other)}");
    });

    [Fact]
    public Task Nearest_ForAnyLevels_ChangesLeastAndIsItsOwnNearest() => Cases.CheckAsync(output, 1_000, random =>
    {
        var levels = (random.PickEnum<AccessLevel>(), random.PickEnum<AccessLevel>(), random.PickEnum<AccessLevel>());
        var nearest = AttributeAccess.Nearest(levels.Item1, levels.Item2, levels.Item3);
        var distances = AttributeAccess.Coherent.Select(access => Distance(access, levels)).ToList();
        Assert.Equal(distances.Min(), Distance(nearest, levels));
        Assert.Equal(distances.IndexOf(distances.Min()), AttributeAccess.Coherent.IndexOf(nearest));
        Assert.Same(nearest, AttributeAccess.Nearest(nearest.EndUser, nearest.Client, nearest.Portal));
        Assert.Equal(distances.Min() == 0, AttributeAccess.Find(levels.Item1, levels.Item2, levels.Item3) is not null);
    });

    private static int Distance(AttributeAccess access, (AccessLevel, AccessLevel, AccessLevel) levels) =>
        Math.Abs(access.EndUser - levels.Item1) + Math.Abs(access.Client - levels.Item2) + Math.Abs(access.Portal - levels.Item3);

    private static AttributeValue Value(Randomness random, int depth) => random.Below(depth == 0 ? 4 : 6) switch
    {
        0 => new TextValue(random.Text(20)),
        1 => new BooleanValue(random.Chance(50)),
        2 => new IntegerValue(random.Pick(0, long.MinValue, long.MaxValue, random.Below(1000), -random.Below(1000))),
        3 => new NumberValue(random.Pick(0.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, random.Below(1000) + 0.25m)),
        4 => new ListValue([.. Enumerable.Range(0, 1 + random.Below(3)).Select(_ => Value(random, depth - 1))]),
        _ => new ObjectValue([.. Enumerable.Range(0, random.Below(3)).Select(index => KeyValuePair.Create($"{index}{random.Text(3)}", Value(random, depth - 1)))]),
    };

    private static string Respell(string text, Randomness random)
    {
        for (var step = random.Below(4); step >= 0; step--)
        {
            text = random.Below(6) switch
            {
                0 => text.ToUpperInvariant(),
                1 => text.ToLowerInvariant(),
                2 => text.Normalize(NormalizationForm.FormD),
                3 => text.Normalize(NormalizationForm.FormKC),
                4 => text.Normalize(NormalizationForm.FormKD),
                _ => text.Insert(0, "\u00AD") + "\u200B",
            };
        }

        return text;
    }

    /// <summary>Folded by other means than the index: decomposed, letter by letter, upper and lower.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format && rune.Value is not (0x034F or 0x115F or 0x1160))
            .Select(rune => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString()))
            .Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD);

    private static string Key(string text) =>
        Assert.Single(ValueIndex.Keys(ManagedProfile.Open("x", AttributeType.String), new TextValue(text)));

    private static string Escape(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"{rune} U+{rune.Value:X4}"));
}
