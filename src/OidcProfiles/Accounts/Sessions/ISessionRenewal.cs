namespace OidcProfiles.Accounts.Sessions;

/// <summary>Keeps the browser of this request signed in after a change that rotated the security stamp of its account.</summary>
public interface ISessionRenewal
{
    /// <summary>Issues the cookie again, for the session that it has; nothing happens if another account is signed in, or none.</summary>
    /// <param name="userId">Whose account was changed.</param>
    Task RenewAsync(string userId);
}
