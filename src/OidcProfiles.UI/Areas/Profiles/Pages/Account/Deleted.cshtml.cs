using System.Globalization;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>After a deletion: signed out, and until when it can be taken back. What it says comes from this server, never from the address.</summary>
public sealed class DeletedModel : AccountPageModel
{
    internal const string DueKey = "OidcProfiles.Deleted";

    /// <summary>Until when signing in keeps the account.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsErased { get; private set; }

    public void OnGet()
    {
        var due = TempData[DueKey] as string;
        IsErased = due is { Length: 0 };
        DueAt = long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var time) ? DateTimeOffset.FromUnixTimeSeconds(time) : null;
    }

    /// <summary>As a number: a text that looks like a time would come back as one.</summary>
    internal static string Write(DateTimeOffset? dueAt) => dueAt?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
