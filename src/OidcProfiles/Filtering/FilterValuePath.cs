namespace OidcProfiles.Filtering;

/// <summary>One value of a list that fulfils a condition as a whole: <c>emails[type eq "work" and value co "@example.org"]</c>.</summary>
/// <param name="Path">The list.</param>
/// <param name="Condition">About the members of its values; it holds no other value path.</param>
public sealed record FilterValuePath(FilterPath Path, FilterNode Condition) : FilterNode;
