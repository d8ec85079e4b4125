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
        DueAt = DateTimeOffset.TryParse(due, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : null;
    }
}
