namespace OidcProfiles.Email;

/// <summary>How mails present the product: the variables <c>brand.*</c> of every template.</summary>
public sealed class EmailBrand
{
    /// <summary>The name of the product.</summary>
    public string ProductName { get; set; } = "OidcProfiles";

    /// <summary>The product's home page, absolute; null for none.</summary>
    public string? Url { get; set; }

    /// <summary>An image, absolute and https; null to show the product's name.</summary>
    public string? LogoUrl { get; set; }

    /// <summary>The colour of the button, as <c>#rrggbb</c>. White text on it must have a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3).</summary>
    public string AccentColor { get; set; } = "#1d4ed8";

    /// <summary>Where people get help; null for none.</summary>
    public string? SupportAddress { get; set; }
}
