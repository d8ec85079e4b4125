using System.Collections.Immutable;

namespace OidcProfiles.Filtering;

/// <summary>Conditions of which one must hold.</summary>
/// <param name="Conditions">Two or more, in their order.</param>
public sealed record FilterOr(ImmutableArray<FilterNode> Conditions) : FilterNode;
