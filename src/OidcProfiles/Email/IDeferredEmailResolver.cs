namespace OidcProfiles.Email;

/// <summary>Decides what a deferred mail says. Each part of the module has one for its own mails.</summary>
public interface IDeferredEmailResolver
{
    /// <summary>Decides. It may be called again for the same mail if sending failed.</summary>
    /// <param name="email">What was asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nobody gets a mail, or if it is a mail of another part.</returns>
    Task<ResolvedEmail?> ResolveAsync(DeferredEmail email, CancellationToken cancellationToken);
}
