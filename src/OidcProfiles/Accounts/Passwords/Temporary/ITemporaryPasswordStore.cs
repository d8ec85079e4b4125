namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>Where it is kept whose password is a temporary one; never the password. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface ITemporaryPasswordStore
{
    /// <summary>Notes it, in the place of what was noted of the user before.</summary>
    /// <param name="password">Whose, and until when.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException">The user id is none.</exception>
    Task SaveAsync(TemporaryPassword password, CancellationToken cancellationToken);

    /// <summary>Looks whether a password is a temporary one, with one query.</summary>
    /// <param name="userId">Whose; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if it is the person's own, or there is none.</returns>
    Task<TemporaryPassword?> FindAsync(string userId, CancellationToken cancellationToken);

    /// <summary>The password is the person's own from now on.</summary>
    /// <param name="userId">Whose; any text may be given.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task DeleteAsync(string userId, CancellationToken cancellationToken);
}
