namespace OidcProfiles.UI.Fields;

/// <summary>One choice of a list.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What people read.</param>
public sealed record FieldChoice(string Value, string Label);
