namespace OidcProfiles.Filtering;

/// <summary>What was read of a text: one of the two.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Error">Why it is none.</param>
public sealed record FilterResult(FilterNode? Filter, FilterError? Error);
