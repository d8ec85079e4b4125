using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.UI;

/// <summary>How the pages look and behave; the configuration section is <c>OidcProfiles:Pages</c> by convention.</summary>
public sealed class PageOptions
{
    /// <summary>The languages of the pages (BCP 47); the first is that of people who ask for none of them.</summary>
    public IList<string> Cultures { get; } = [];

    /// <summary>A folder of texts over those of the module: <c>&lt;culture&gt;/&lt;Area&gt;.json</c>. Relative to the content root.</summary>
    public string? TextFolder { get; set; }

    /// <summary>Texts over all others, by culture and key, such as <c>en</c>, <c>SignIn.Title</c>.</summary>
    public IDictionary<string, Dictionary<string, string>> Texts { get; } =
        new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A style sheet of the host after that of the module, such as <c>~/brand.css</c>; for colours and other design tokens.</summary>
    public string? Stylesheet { get; set; }

    /// <summary>A picture in place of the product's name on top, such as <c>~/logo.svg</c>; from this server.</summary>
    public string? Logo { get; set; }

    /// <summary>Where people go who have nowhere else to go after signing in; an address of this server.</summary>
    public string HomeUrl { get; set; } = "/account/profile";

    /// <summary>
    /// Where the buttons of the external schemes are sent to: the page of the module, or an address of this server that takes <c>scheme</c>,
    /// <c>returnUrl</c> and, on pages for signed-in people, <c>intent</c> (<c>link</c> or <c>prove</c>) by POST and challenges. Null or empty
    /// for no buttons.
    /// </summary>
    public string? ExternalLoginUrl { get; set; } = "~" + UpstreamPaths.Begin;

    /// <summary>Where the sign-out page sends its answer.</summary>
    public EndSessionOptions EndSession { get; set; } = new();

    /// <summary>Sensitive acts ask for a sign-in that is not older than this.</summary>
    public TimeSpan FreshSignIn { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often forms that send mail or check a secret can be posted.</summary>
    public PageLimitOptions Limits { get; set; } = new();
}
