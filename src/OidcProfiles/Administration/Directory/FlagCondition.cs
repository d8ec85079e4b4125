namespace OidcProfiles.Administration.Directory;

/// <summary>About what is true or false of the account.</summary>
/// <param name="Flag">Which.</param>
public sealed record FlagCondition(UserState Flag) : UserCondition
{
    /// <inheritdoc/>
    public override bool IsIndexed => false;
}
