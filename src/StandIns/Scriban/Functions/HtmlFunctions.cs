using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>html.…</summary>
internal static class HtmlFunctions
{
    // A quoted value may hold any character but its quote, an unquoted one ends at whitespace.
    private const string AttributeValue = """='[^']*'|="[^"]*"|=[^'"][^\s>]*""";
    private const string Markup = $"<script.*?</script>|<style.*?</style>|<!--.*?-->|<(?:[^>=]|{AttributeValue})*>";

    // What may stand in an address besides letters and digits.
    private const string AddressCharacters = "-._~:/?#[]@!$&'()*+,;=";

    public static string? Strip(TemplateContext context, string? text) => string.IsNullOrEmpty(text)
        ? text
        : Regex.Replace(text, Markup, string.Empty, RegexOptions.IgnoreCase | RegexOptions.Singleline, context.RegexTimeOut);

    public static string? Escape(string? text) => WebUtility.HtmlEncode(text);

    public static string? NewlineToBr(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var continuesLineEnd = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            if (text[i] is '\r' or '\n' && !continuesLineEnd)
            {
                result.Append("<br />");
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    public static string? UrlEncode(string? text) => string.IsNullOrEmpty(text) ? text : Uri.EscapeDataString(text);

    public static string? UrlEscape(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var allowed = MayStandInAddress(text[start]);
            var end = start + 1;
            while (end < text.Length && MayStandInAddress(text[end]) == allowed)
            {
                end++;
            }

            var part = text[start..end];
            result.Append(allowed ? part : Uri.EscapeDataString(part));
            start = end;
        }

        return result.ToString();
    }

    private static bool MayStandInAddress(char c) =>
        char.IsAsciiLetterOrDigit(c) || AddressCharacters.Contains(c, StringComparison.Ordinal);
}
