namespace OidcProfiles.UI.Consents;

/// <summary>An attribute that a client may get, on a page.</summary>
/// <param name="Id">The attribute's id, which the form sends.</param>
/// <param name="Label">What people read as its name.</param>
/// <param name="Lines">The person's own values in words; empty if there is nothing yet.</param>
/// <param name="PictureId">The id of the picture to show instead, if this server keeps it; null for everything else.</param>
/// <param name="IsNeeded">Whether the client says that it cannot do without: then there is nothing to choose.</param>
/// <param name="IsTicked">Whether it is shared unless the person says otherwise.</param>
public sealed record ConsentChoice(
    string Id, string Label, IReadOnlyList<string> Lines, string? PictureId, bool IsNeeded, bool IsTicked);
