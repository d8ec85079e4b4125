namespace OidcProfiles.Filtering;

/// <summary>An attribute compared with a value, such as <c>userName sw "a"</c>.</summary>
/// <param name="Path">The attribute.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">With what.</param>
public sealed record FilterComparison(FilterPath Path, FilterOperator Operator, FilterValue Value) : FilterNode;
