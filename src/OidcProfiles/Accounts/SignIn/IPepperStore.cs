namespace OidcProfiles.Accounts.SignIn;

/// <summary>Keeps secrets that hashes are keyed with: one for all instances, protected with the host's keys.</summary>
public interface IPepperStore
{
    /// <summary>Reads a secret, or stores a new one if there is none or its key is lost. Of two at once both get the same.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="fresh">The new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<byte[]> GetOrAddAsync(string name, byte[] fresh, CancellationToken cancellationToken);
}
