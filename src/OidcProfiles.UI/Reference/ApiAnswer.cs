namespace OidcProfiles.UI.Reference;

/// <summary>An answer.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Description">What it means.</param>
/// <param name="Shape">What it holds; null for nothing.</param>
public sealed record ApiAnswer(string Status, string Description, ApiShape? Shape);
