namespace OidcProfiles.Filtering;

/// <summary>An attribute that has a value: <c>nickname pr</c>.</summary>
/// <param name="Path">The attribute.</param>
public sealed record FilterPresence(FilterPath Path) : FilterNode;
