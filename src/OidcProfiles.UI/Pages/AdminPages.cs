using OidcProfiles.Access;

namespace OidcProfiles.UI.Pages;

/// <summary>The entries of the navigation of administration, in their order.</summary>
internal static class AdminPages
{
    /// <summary>Path below <c>/admin</c>, and the area whose readers see it.</summary>
    public static IReadOnlyList<(string Path, AdminArea Area)> All { get; } =
    [
        ("users", AdminArea.Users),
        ("groups", AdminArea.Users),
        ("attributes", AdminArea.Attributes),
        ("clients", AdminArea.Attributes),
        ("emails", AdminArea.Emails),
        ("outbox", AdminArea.Emails),
        ("audit", AdminArea.Audit),
    ];
}
