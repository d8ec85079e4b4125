namespace OidcProfiles.Administration.Directory;

/// <summary>One user.</summary>
/// <param name="UserId">Who; any text may be asked for.</param>
public sealed record IdCondition(string UserId) : UserCondition
{
    /// <inheritdoc/>
    public override bool IsIndexed => true;
}
