using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Pages;

/// <summary>The time of grace as people are told of it.</summary>
internal static class GracePeriod
{
    /// <summary>In whole days, rounded up.</summary>
    public static string Tell(PageTexts texts, TimeSpan period) => Math.Ceiling(period.TotalDays) switch
    {
        0 => texts["Data.DeleteAtOnce"],
        1 => texts["Data.DeleteLaterDay"],
        var days => texts["Data.DeleteLater", days],
    };
}
