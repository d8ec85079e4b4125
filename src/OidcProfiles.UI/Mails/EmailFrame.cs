using System.Text.RegularExpressions;

namespace OidcProfiles.UI.Mails;

/// <summary>
/// The HTML part of a mail as a document of its own, for a frame: nothing in it runs, it sends nothing, and it knows nothing of the page
/// around it. A mail in <c>srcdoc</c> would be under the policy of that page and lose its styles.
/// </summary>
public static partial class EmailFrame
{
    /// <summary>The value of the attribute <c>sandbox</c> for a frame whose links open outside.</summary>
    public const string LinksOpenOutside = "allow-popups allow-popups-to-escape-sandbox";

    /// <summary>The policy of the document.</summary>
    /// <param name="images">Where pictures may come from, as the directive <c>img-src</c> has it.</param>
    /// <param name="sandbox">What it may do all the same, such as <see cref="LinksOpenOutside"/>; empty for nothing.</param>
    public static string Policy(string images, string sandbox) =>
        $"{$"sandbox {sandbox}".TrimEnd()}; default-src 'none'; style-src 'unsafe-inline'; img-src {images}; form-action 'none'; "
        + "frame-ancestors 'self'";

    /// <summary>A mail whose links do not lead the frame away.</summary>
    /// <param name="html">The HTML part.</param>
    public static string Prepare(string html) => HeadPattern().Replace(html, "$0<base target=\"_blank\">", count: 1);

    [GeneratedRegex("<head[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadPattern();
}
