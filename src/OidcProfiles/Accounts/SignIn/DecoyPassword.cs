namespace OidcProfiles.Accounts.SignIn;

/// <summary>A password hash of nobody, made like all others, so that looking at it takes as long.</summary>
internal sealed class DecoyPassword
{
    private string? _hash;

    /// <param name="hash">Hashes a password as the host does.</param>
    public string Get(Func<string, string> hash) => _hash ??= hash(Guid.NewGuid().ToString());
}
