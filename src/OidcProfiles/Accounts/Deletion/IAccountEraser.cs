namespace OidcProfiles.Accounts.Deletion;

/// <summary>
/// Erases what a part keeps about a person and what does not go with the row of the user by itself. Every part that keeps such things has one;
/// a host adds its own.
/// </summary>
public interface IAccountEraser
{
    /// <summary>Erases it, within the unit of work that deletes the user afterwards; an exception takes all of it back.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken);
}
