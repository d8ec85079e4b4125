using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using OidcProfiles.Email;
using OidcProfiles.Templating;

namespace OidcProfiles.UI.Mails;

/// <summary>Documents for the frame of a preview that are no HTML part of a mail.</summary>
internal static class PreviewDocument
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}pre{font:0.875rem/1.5 ui-monospace,monospace;"
        + "white-space:pre-wrap;overflow-wrap:anywhere}h1{font-size:1rem}";

    /// <summary>Subject and plain text of a mail.</summary>
    public static string OfText(RenderedEmail email) => Write(
        CultureInfo.GetCultureInfo(email.Culture), email.Subject, $"<pre dir=\"auto\">\n{Encode(email.Text)}</pre>");

    /// <summary>Why a mail cannot be shown.</summary>
    public static string OfFaults(string title, IEnumerable<TemplateFault> faults)
    {
        var list = new StringBuilder("<ul>");
        foreach (var fault in faults)
        {
            list.Append(CultureInfo.InvariantCulture, $"<li dir=\"auto\">{Encode($"{fault}")}</li>");
        }

        return Write(CultureInfo.CurrentUICulture, title, $"{list}</ul>");
    }

    private static string Write(CultureInfo culture, string title, string content) =>
        $"<!DOCTYPE html><html lang=\"{Encode(culture.Name)}\" dir=\"{(culture.TextInfo.IsRightToLeft ? "rtl" : "ltr")}\"><head><meta charset=\"utf-8\">"
        + $"<meta name=\"color-scheme\" content=\"light dark\"><title>{Encode(title)}</title><style>{Style}</style></head>"
        + $"<body><main><h1 dir=\"auto\">{Encode(title)}</h1>{content}</main></body></html>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
