using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>The patterns of dates: a percent sign and a letter for each part. %g switches to the invariant culture.</summary>
internal sealed class DateFormat
{
    /// <summary>The letters that a custom format of .NET stands for.</summary>
    private static readonly FrozenDictionary<char, string> Custom = new Dictionary<char, string>
    {
        ['a'] = "ddd",
        ['A'] = "dddd",
        ['b'] = "MMM",
        ['B'] = "MMMM",
        ['c'] = "ddd MMM dd HH:mm:ss yyyy",
        ['d'] = "dd",
        ['D'] = "MM/dd/yy",
        ['e'] = "%d",
        ['F'] = "yyyy-MM-dd",
        ['h'] = "MMM",
        ['H'] = "HH",
        ['I'] = "hh",
        ['k'] = "%H",
        ['l'] = "%h",
        ['L'] = "fff",
        ['m'] = "MM",
        ['M'] = "mm",
        ['N'] = "fffffff00",
        ['p'] = "tt",
        ['P'] = "tt",
        ['r'] = "hh:mm:ss tt",
        ['R'] = "HH:mm",
        ['S'] = "ss",
        ['T'] = "HH:mm:ss",
        ['x'] = "d",
        ['X'] = "T",
        ['y'] = "yy",
        ['Y'] = "yyyy",
        ['Z'] = "zzz",
    }.ToFrozenDictionary();

    /// <summary>Translates a pattern into one of .NET.</summary>
    /// <param name="pattern">Null: whatever the culture understands.</param>
    /// <param name="culture">The culture, unless the pattern says %g.</param>
    /// <param name="parameter">The parameter that the pattern came in.</param>
    public DateFormat(string? pattern, CultureInfo culture, string parameter)
    {
        Culture = culture;
        if (pattern is null)
        {
            return;
        }

        var translated = new StringBuilder();
        foreach (var (letter, isPart) in Parts(pattern))
        {
            if (!isPart)
            {
                translated.Append(letter);
            }
            else if (letter == 'g')
            {
                Culture = CultureInfo.InvariantCulture;
            }
            else if (Custom.TryGetValue(letter, out var custom))
            {
                // A whole name of a month cannot be read, an abbreviated one can.
                translated.Append(letter == 'B' ? "MMM" : custom);
            }
            else if (IsComputed(letter))
            {
                throw new ArgumentException($"%{letter} cannot be read.", parameter);
            }
            else
            {
                translated.Append('%').Append(letter);
            }
        }

        Pattern = translated.ToString();
    }

    public string? Pattern { get; }

    public CultureInfo Culture { get; }

    public static string Write(DateTime date, string pattern, CultureInfo culture)
    {
        var text = new StringBuilder();
        foreach (var (letter, isPart) in Parts(pattern))
        {
            if (isPart && letter == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else
            {
                text.Append(isPart ? Part(date, letter, culture) : letter.ToString());
            }
        }

        return text.ToString();
    }

    public bool TryParse(string text, out DateTime date) => Pattern is null
        ? DateTime.TryParse(text, Culture, DateTimeStyles.AssumeLocal, out date)
        : DateTime.TryParseExact(text, Pattern, Culture, DateTimeStyles.AssumeLocal, out date);

    public bool TryParseOffset(string text, out DateTimeOffset date) => Pattern is null
        ? DateTimeOffset.TryParse(text, Culture, DateTimeStyles.None, out date)
        : DateTimeOffset.TryParseExact(text, Pattern, Culture, DateTimeStyles.None, out date);

    private static bool IsComputed(char letter) => "CjnstuUvVwW%".Contains(letter, StringComparison.Ordinal);

    /// <summary>The characters of a pattern, and whether a percent sign stands before them.</summary>
    private static IEnumerable<(char Letter, bool IsPart)> Parts(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var isPart = pattern[i] == '%' && i + 1 < pattern.Length;
            i += isPart ? 1 : 0;
            yield return (pattern[i], isPart);
        }
    }

    private static string Part(DateTime date, char letter, CultureInfo culture)
    {
        if (!Custom.TryGetValue(letter, out var custom))
        {
            return Computed(date, letter, culture);
        }

        var text = date.ToString(custom, culture);
        return letter switch
        {
            'e' or 'k' or 'l' => text.PadLeft(2),
            'P' => text.ToLowerInvariant(),
            _ => text,
        };
    }

    private static string Computed(DateTime date, char letter, CultureInfo culture) => letter switch
    {
        'C' => (date.Year / 100).ToString("D2", culture),
        'j' => date.DayOfYear.ToString("D3", culture),
        'n' => "\n",
        's' => ((date.ToUniversalTime().Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(culture),
        't' => "\t",
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(culture),
        'U' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday),
        'v' => string.Create(CultureInfo.InvariantCulture, $"{date.Day,2}-{date:MMM}-{date.Year:D4}").ToUpperInvariant(),
        'V' => Week(date, culture, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'w' => ((int)date.DayOfWeek).ToString(culture),
        'W' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday),
        '%' => "%",
        _ => $"%{letter}",
    };

    private static string Week(DateTime date, CultureInfo culture, CalendarWeekRule rule, DayOfWeek firstDay) =>
        culture.Calendar.GetWeekOfYear(date, rule, firstDay).ToString("D2", culture);
}
