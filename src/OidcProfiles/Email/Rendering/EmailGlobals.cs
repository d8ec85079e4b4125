using OidcProfiles.Templating;
using static OidcProfiles.Templating.TemplateVariableType;

namespace OidcProfiles.Email.Rendering;

/// <summary>The variables that every template has.</summary>
internal static class EmailGlobals
{
    public const string Subject = "subject";

    public static TemplateVariable SubjectVariable { get; } = Needed(Subject, Text, "The subject of this mail. In the bodies only.");

    public static IReadOnlyList<TemplateVariable> Variables { get; } =
    [
        Needed("recipient", TemplateVariableType.Object, "Who gets the mail.",
            Optional("name", "The whole name, cut at 100 characters."),
            Optional("given_name", "The given name, cut at 100 characters."),
            Needed("address", Text, "The e-mail address.")),
        Needed("brand", TemplateVariableType.Object, "How the product presents itself: the settings `Email:Brand`.",
            Needed("product_name", Text, "The name of the product."),
            Optional("url", "The product's home page."),
            Optional("logo_url", "An image; none to show the product's name."),
            Needed("accent_color", Text, "The colour of buttons, as `#rrggbb`."),
            Optional("support_address", "The e-mail address of those who help.")),
        Needed("culture", Text, "The language of the mail (BCP 47), such as `de`."),
        Needed("direction", Text, "Where lines begin: `ltr` or `rtl`."),
        Needed("time_zone", Text, "The time zone of all times, such as `UTC` or `Europe/Berlin`."),
    ];

    public static Dictionary<string, object?> Read(EmailRecipient recipient, EmailBrand brand, EmailTimeZone zone) => new(StringComparer.Ordinal)
    {
        ["recipient"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = DisplayText.Clean(recipient.Name, DisplayText.Name),
            ["given_name"] = DisplayText.Clean(recipient.GivenName, DisplayText.Name),
            ["address"] = DisplayText.Clean(recipient.Address, DisplayText.Other) ?? string.Empty,
        },
        ["brand"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["product_name"] = brand.ProductName,
            ["url"] = brand.Url,
            ["logo_url"] = brand.LogoUrl,
            ["accent_color"] = brand.AccentColor,
            ["support_address"] = brand.SupportAddress,
        },
        ["time_zone"] = zone.Label,
    };

    private static TemplateVariable Needed(string name, TemplateVariableType type, string description, params TemplateVariable[] members) =>
        new(name, type, description, IsOptional: false, members);

    private static TemplateVariable Optional(string name, string description) => new(name, Text, description, IsOptional: true, []);
}
