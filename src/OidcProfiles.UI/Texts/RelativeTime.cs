using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OidcProfiles.UI.Texts;

/// <summary>Times as people say them: relative, up to a month ago, with the exact one in <c>title</c> and <c>datetime</c>.</summary>
/// <param name="texts">The texts, under <c>Time</c>.</param>
/// <param name="time">The time now.</param>
public sealed class RelativeTime(PageTexts texts, TimeProvider time)
{
    private const int MostDays = 30;
    private const string Exact = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>A <c>time</c> element in the language of the request.</summary>
    /// <param name="moment">The time; one to come is told as now.</param>
    public IHtmlContent Write(DateTimeOffset moment)
    {
        var tag = new TagBuilder("time");
        tag.MergeAttribute("datetime", moment.UtcDateTime.ToString(Exact, CultureInfo.InvariantCulture));
        tag.MergeAttribute("title", $"{moment.UtcDateTime.ToString("f", CultureInfo.CurrentCulture)} UTC");
        tag.InnerHtml.Append(Describe(moment));
        return tag;
    }

    /// <summary>A <c>time</c> element with the exact time, past or to come, in the language of the request.</summary>
    /// <param name="moment">The time.</param>
    public static IHtmlContent WriteExact(DateTimeOffset moment)
    {
        var tag = new TagBuilder("time");
        tag.MergeAttribute("datetime", moment.UtcDateTime.ToString(Exact, CultureInfo.InvariantCulture));
        tag.InnerHtml.Append($"{moment.UtcDateTime.ToString("f", CultureInfo.CurrentCulture)} UTC");
        return tag;
    }

    /// <summary>The words, such as <c>3 hours ago</c>; after 30 days the date.</summary>
    /// <param name="moment">The time.</param>
    public string Describe(DateTimeOffset moment)
    {
        var past = time.GetUtcNow() - moment;
        return past.TotalMinutes < 1 ? texts["Time.Now"]
            : past.TotalHours < 1 ? Count("Minutes", (int)past.TotalMinutes)
            : past.TotalDays < 1 ? Count("Hours", (int)past.TotalHours)
            : past.TotalDays <= MostDays ? Count("Days", (int)past.TotalDays)
            : moment.UtcDateTime.ToString("D", CultureInfo.CurrentCulture);
    }

    /// <summary>
    /// The forms of Arabic (Unicode CLDR, plural rules), which has the most: where a language has fewer, several of its texts are the same.
    /// </summary>
    private string Count(string unit, int count) => texts[$"Time.{unit}.{Form(count)}", count];

    private static string Form(int count) => count switch
    {
        1 => "one",
        2 => "two",
        _ => (count % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
    };
}
