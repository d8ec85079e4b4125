using System.Collections.Immutable;

namespace OidcProfiles.Administration.Directory;

/// <summary>Conditions of which one must hold.</summary>
/// <param name="Conditions">One or more.</param>
public sealed record AnyConditions(ImmutableArray<UserCondition> Conditions) : UserCondition
{
    /// <inheritdoc/>
    public override bool IsIndexed => Conditions.All(condition => condition.IsIndexed);
}
