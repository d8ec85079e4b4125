using System.Globalization;

namespace OidcProfiles.Attributes.Values.Extracting;

/// <summary>
/// Takes a number out of a form text, as HTML writes one (a "valid floating-point number": point, no grouping, exponent allowed);
/// null if it is none or too great.
/// </summary>
internal static class FormNumber
{
    private const int MaximumLength = 64;

    public static decimal? Read(string text) =>
        text.Length <= MaximumLength && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
