namespace OidcProfiles.UI.Upstream;

/// <summary>One thing that a provider sent.</summary>
/// <param name="Label">What people read as its name.</param>
/// <param name="Lines">Its value in words.</param>
/// <param name="Note">More about it; null for nothing.</param>
public sealed record LinkedFact(string Label, IReadOnlyList<string> Lines, string? Note = null);
