using System.Net;
using AngleSharp.Html.Parser;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>What a page answered.</summary>
public sealed record PageAnswer(HttpStatusCode Status, string? Location, TimeSpan? RetryAfter, string Html)
{
    /// <summary>The errors on top, as a person reads them.</summary>
    public string Errors => Text("#errors");

    /// <summary>The page without what is new every time, and without what was entered.</summary>
    public string Stable(string entered)
    {
        var document = new HtmlParser().ParseDocument(Html);
        foreach (var token in document.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }

        return document.DocumentElement.OuterHtml.Replace(entered, "…", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text of an element.</summary>
    public string Text(string selector) => new HtmlParser().ParseDocument(Html).QuerySelector(selector)?.TextContent.Trim() ?? string.Empty;
}
