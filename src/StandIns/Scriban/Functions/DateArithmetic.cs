using System.Globalization;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>The functions of date that do not depend on its format.</summary>
internal static partial class DateArithmetic
{
    public static DateTime Now() => DateTime.Now;

    public static DateTime UtcNow() => DateTime.UtcNow;

    public static DateTime AddDays(DateTime date, double days) => date.AddDays(days);

    public static DateTime AddMonths(DateTime date, int months) => date.AddMonths(months);

    public static DateTime AddYears(DateTime date, int years) => date.AddYears(years);

    public static DateTime AddHours(DateTime date, double hours) => date.AddHours(hours);

    public static DateTime AddMinutes(DateTime date, double minutes) => date.AddMinutes(minutes);

    public static DateTime AddSeconds(DateTime date, double seconds) => date.AddSeconds(seconds);

    public static DateTime AddMilliseconds(DateTime date, double millis) => date.AddMilliseconds(millis);

    /// <summary>The date that a text says, as a local time; the first day of the calendar when it says none.</summary>
    public static DateTime? Parse(TemplateContext context, string? text, string? pattern = null, string? culture = null)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var format = new DateFormat(pattern, CultureOf(context, culture), nameof(pattern));
        if (SignAndDigit().IsMatch(text) || text.TrimEnd().EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            return format.TryParseOffset(text, out var offset) ? offset.LocalDateTime : default(DateTime);
        }

        format.TryParse(text, out var date);
        return date;
    }

    public static string? ParseToString(
        TemplateContext context,
        string? text,
        string? output_pattern = null,
        string? output_culture = null,
        string? input_pattern = null,
        string? input_culture = null)
    {
        if (Parse(context, text, input_pattern, input_culture) is not { } date)
        {
            return null;
        }

        if (output_pattern is null)
        {
            // The default pattern is one of ours, yet it is read as one of .NET here.
            return date.ToString(DateTimeFunctions.DefaultFormat, CultureInfo.CurrentCulture);
        }

        var format = new DateFormat(output_pattern, CultureOf(context, output_culture), "pattern");
        return date.ToString(format.Pattern, format.Culture);
    }

    private static CultureInfo CultureOf(TemplateContext context, string? name) =>
        name is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(name);

    [GeneratedRegex(@"\+\d")]
    private static partial Regex SignAndDigit();
}
