namespace OidcProfiles.Administration.Directory;

/// <summary>A condition that must not hold.</summary>
/// <param name="Condition">The condition.</param>
public sealed record NotCondition(UserCondition Condition) : UserCondition
{
    /// <inheritdoc/>
    public override bool IsIndexed => false;
}
