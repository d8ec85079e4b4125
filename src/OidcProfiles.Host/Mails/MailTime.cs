using System.Globalization;

namespace OidcProfiles.Host.Mails;

/// <summary>How long ago something was, as people say it.</summary>
internal static class MailTime
{
    public static string Describe(DateTimeOffset time, DateTimeOffset now) => (now - time) switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } age => Ago((int)age.TotalMinutes, "minute"),
        { TotalHours: < 24 } age => Ago((int)age.TotalHours, "hour"),
        var age => Ago((int)age.TotalDays, "day"),
    };

    private static string Ago(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")} ago");
}
