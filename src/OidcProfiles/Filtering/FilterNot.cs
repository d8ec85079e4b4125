namespace OidcProfiles.Filtering;

/// <summary>A condition that must not hold: <c>not (…)</c>.</summary>
/// <param name="Condition">The condition.</param>
public sealed record FilterNot(FilterNode Condition) : FilterNode;
