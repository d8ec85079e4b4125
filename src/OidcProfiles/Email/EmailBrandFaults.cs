using System.Globalization;
using System.Text.RegularExpressions;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.Email.Rendering;

namespace OidcProfiles.Email;

/// <summary>The faults of how mails present the product.</summary>
internal static partial class EmailBrandFaults
{
    private const double LeastContrast = 4.5;

    public static IEnumerable<string> Find(EmailOptions options)
    {
        if (options.FromName is { } name && !IsName(name))
        {
            yield return $"Email:FromName '{SafeName.Shorten(name)}' is not accepted; accepted: one line of 1 to {DisplayText.Name} characters "
                + "without control characters, or null for the product's name.";
        }

        foreach (var fault in options.Brand is null ? ["Email:Brand is null; accepted: an object, or nothing at all."] : Find(options.Brand))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Find(EmailBrand brand)
    {
        if (!IsName(brand.ProductName))
        {
            yield return $"Email:Brand:ProductName '{SafeName.Shorten(brand.ProductName)}' is not accepted; accepted: one line of 1 to "
                + $"{DisplayText.Name} characters without control characters.";
        }

        if (brand.Url is { } url && !UrlValidator.IsValid(url))
        {
            yield return $"Email:Brand:Url '{SafeName.Shorten(url)}' is not accepted; accepted: an absolute https or http address, or null for none.";
        }

        if (brand.LogoUrl is { } logo && !(UrlValidator.IsValid(logo) && logo.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"Email:Brand:LogoUrl '{SafeName.Shorten(logo)}' is not accepted; accepted: an absolute https address, or null for none.";
        }

        if (brand.SupportAddress is { } address && !EmailValidator.IsValid(address))
        {
            yield return $"Email:Brand:SupportAddress '{SafeName.Shorten(address)}' is not accepted; accepted: an e-mail address, or null for none.";
        }

        if (brand.AccentColor is not { } color || !Color().IsMatch(color) || ContrastWithWhite(color) < LeastContrast)
        {
            yield return $"Email:Brand:AccentColor '{SafeName.Shorten(brand.AccentColor)}' is not accepted; accepted: a colour as #rrggbb on which "
                + $"white text has a contrast of at least {LeastContrast.ToString(CultureInfo.InvariantCulture)}:1, such as #1d4ed8.";
        }
    }

    private static bool IsName(string? text) => text is not null && DisplayText.Clean(text, DisplayText.Name) == text;

    /// <summary>WCAG 2.2, contrast ratio and relative luminance.</summary>
    private static double ContrastWithWhite(string color)
    {
        var luminance = (0.2126 * Channel(color, 1)) + (0.7152 * Channel(color, 3)) + (0.0722 * Channel(color, 5));
        return 1.05 / (luminance + 0.05);
    }

    private static double Channel(string color, int start)
    {
        var value = byte.Parse(color.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Color();
}
