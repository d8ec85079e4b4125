namespace OidcProfiles.UI.Reference;

/// <summary>What JSON something is.</summary>
/// <param name="Text">In words of JSON Schema, such as <c>string (date-time)</c> or <c>array of</c>.</param>
/// <param name="Schema">The schema that it is, or is an array of; null for none.</param>
public sealed record ApiShape(string Text, string? Schema);
