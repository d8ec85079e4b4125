using System.Collections.Frozen;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Rendering;

/// <summary>A span of time as people say it: a number and a unit, which templates put into words.</summary>
internal static class EmailDuration
{
    private const int MostHours = 48;

    public static IReadOnlyList<TemplateVariable> Members { get; } =
    [
        new("count", TemplateVariableType.Number, "How many of the unit.", IsOptional: false, []),
        new("unit", TemplateVariableType.Text, "`minute`, `hour` or `day`: the largest that goes without a rest; up to 48 hours are told in hours.", IsOptional: false, []),
    ];

    /// <summary>Less than a whole minute is left out, except that at least one is told.</summary>
    public static IReadOnlyDictionary<string, object?> Of(TimeSpan time)
    {
        var minutes = Math.Max(1, (long)time.TotalMinutes);
        var (count, unit) = minutes % 60 > 0 ? (minutes, "minute")
            : minutes % (24 * 60) > 0 || minutes <= MostHours * 60 ? (minutes / 60, "hour")
            : (minutes / (24 * 60), "day");
        return new Dictionary<string, object?> { ["count"] = count, ["unit"] = unit }.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
