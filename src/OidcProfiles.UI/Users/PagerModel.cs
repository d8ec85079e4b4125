namespace OidcProfiles.UI.Users;

/// <summary>What <c>_Pager</c> shows.</summary>
/// <param name="Previous">The address of the page before; null if there is none.</param>
/// <param name="Next">The address of the page after; null if there is none.</param>
public sealed record PagerModel(string? Previous, string? Next);
