namespace OidcProfiles.Accounts.Terms;

/// <summary>Which versions of the terms people have accepted, and when.</summary>
public interface ITermsStore
{
    /// <summary>Records that a user accepted a version; again is no error, and the first time counts.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="version">Which version, at most 64 characters.</param>
    /// <param name="time">When.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task AcceptAsync(string userId, string version, DateTimeOffset time, CancellationToken cancellationToken);

    /// <summary>Whether a user accepted a version.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="version">Which version.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<bool> HasAcceptedAsync(string userId, string version, CancellationToken cancellationToken);

    /// <summary>All that a user accepted, the oldest first.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<AcceptedTerms>> ListAsync(string userId, CancellationToken cancellationToken);
}
