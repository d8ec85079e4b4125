namespace OidcProfiles.UI.Limits;

/// <summary>A page whose posts are counted for the account or address that is entered too.</summary>
public interface ILimitedByAccount
{
    /// <summary>What was entered, or the user id; null to count by network only.</summary>
    string? LimitedAccount { get; }
}
