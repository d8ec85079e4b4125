using System.Collections;
using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>string.…</summary>
internal static class StringFunctions
{
    // As in a literal; what has no letter of its own is written as \x and two digits.
    private const string EscapedCharacters = "\"\\\a\b\t\r\v\f\n";
    private const string EscapeLetters = "\"\\abtrvfn";

    public static string? Escape(string? text)
    {
        if (text is null || !text.Any(c => c < 32 || c is '"' or '\\'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            var index = EscapedCharacters.IndexOf(c, StringComparison.Ordinal);
            if (index >= 0)
            {
                result.Append('\\').Append(EscapeLetters[index]);
            }
            else if (c < 32)
            {
                result.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    public static string Append(TemplateContext context, string? text, string? with) => WithinLimit(context, text + with);

    public static string Capitalize(string? text) => string.IsNullOrEmpty(text)
        ? string.Empty
        : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>Raises the first letter after each space.</summary>
    public static string Capitalizewords(string? text)
    {
        var result = new StringBuilder(text);
        var isStart = true;
        for (var i = 0; i < result.Length; i++)
        {
            var c = result[i];
            if (isStart && char.IsLetter(c))
            {
                result[i] = char.ToUpper(c, CultureInfo.CurrentCulture);
                isStart = false;
            }

            isStart |= char.IsWhiteSpace(c);
        }

        return result.ToString();
    }

    public static bool Contains(string? text, string? value) =>
        !string.IsNullOrEmpty(value) && text?.Contains(value, StringComparison.Ordinal) == true;

    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    public static bool EndsWith(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && text.EndsWith(value, StringComparison.CurrentCulture);

    public static bool EqualsIgnoreCase(string? text, string? value) =>
        text is not null && text.Equals(value, StringComparison.InvariantCultureIgnoreCase);

    /// <summary>Lower-case letters and digits, with one hyphen for everything between them.</summary>
    public static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length == 0 || result[^1] != '-')
            {
                result.Append('-');
            }
        }

        result.Length -= result.Length > 0 && result[^1] == '-' ? 1 : 0;
        return result.ToString();
    }

    public static string? Literal(string? text) => text is null ? null : $"\"{Escape(text)}\"";

    public static string? LStrip(string? text) => text?.TrimStart();

    public static string? Pluralize(int number, string? singular, string? plural) => number == 1 ? singular : plural;

    public static string Prepend(TemplateContext context, string? text, string? by) => WithinLimit(context, by + text);

    public static string? Remove(string? text, string? remove) => string.IsNullOrEmpty(text) || string.IsNullOrEmpty(remove)
        ? text
        : text.Replace(remove, string.Empty, StringComparison.Ordinal);

    public static string? RemoveFirst(string? text, string? remove) => ReplaceOne(text, remove, string.Empty, fromEnd: false);

    public static string? RemoveLast(string? text, string? remove) => ReplaceOne(text, remove, string.Empty, fromEnd: true);

    public static string Replace(TemplateContext context, string? text, string? match, string? replace) => string.IsNullOrEmpty(text)
        ? string.Empty
        : WithinLimit(context, text.Replace(match ?? string.Empty, replace, StringComparison.Ordinal));

    public static string ReplaceFirst(TemplateContext context, string? text, string? match, string? replace, bool fromEnd = false) =>
        WithinLimit(context, ReplaceOne(text, match, replace, fromEnd) ?? string.Empty);

    public static string? RStrip(string? text) => text?.TrimEnd();

    public static int Size(string? text) => text?.Length ?? 0;

    /// <summary>A part of a text; a start below 0 counts from the end.</summary>
    public static string Slice(string? text, int start, int? length = null)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length)
        {
            return string.Empty;
        }

        var wanted = length ?? text.Length;
        start += start < 0 ? text.Length : 0;
        return start < 0 && start + wanted <= 0 ? string.Empty : Part(text, start, wanted);
    }

    public static string Slice1(string? text, int start, int length = 1)
    {
        if (string.IsNullOrEmpty(text) || start > text.Length || length <= 0)
        {
            return string.Empty;
        }

        return Part(text, start < 0 ? start + text.Length : start, length);
    }

    public static IEnumerable Split(string? text, string? match) => new ScriptRange(
        string.IsNullOrEmpty(text) ? []
        : string.IsNullOrEmpty(match) ? new[] { text }
        : text.Split([match], StringSplitOptions.RemoveEmptyEntries));

    public static bool StartsWith(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && text.StartsWith(value, StringComparison.CurrentCulture);

    public static string? Strip(string? text) => text?.Trim();

    public static string StripNewlines(string? text) => text is null
        ? string.Empty
        : text.Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal);

    private static string? ReplaceOne(string? text, string? match, string? replace, bool fromEnd)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return text;
        }

        var index = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? text : string.Concat(text.AsSpan(0, index), replace, text.AsSpan(index + match.Length));
    }

    // A start before the text shortens the part, and so does an end after it.
    private static string Part(string text, int start, int length)
    {
        length += Math.Min(start, 0);
        start = Math.Max(start, 0);
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static string WithinLimit(TemplateContext context, string text) => context.LimitToString > 0 && text.Length > context.LimitToString
        ? throw new InvalidOperationException($"The string would exceed the limit of {context.LimitToString} characters.")
        : text;
}
