using System.Collections.Immutable;

namespace OidcProfiles.Filtering;

/// <summary>Conditions that must all hold.</summary>
/// <param name="Conditions">Two or more, in their order.</param>
public sealed record FilterAnd(ImmutableArray<FilterNode> Conditions) : FilterNode;
