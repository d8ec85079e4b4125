using System.Collections.Immutable;

namespace OidcProfiles.Administration.Directory;

/// <summary>Conditions that must all hold.</summary>
/// <param name="Conditions">One or more.</param>
public sealed record AllConditions(ImmutableArray<UserCondition> Conditions) : UserCondition
{
    /// <inheritdoc/>
    public override bool IsIndexed => Conditions.Any(condition => condition.IsIndexed);
}
