namespace OidcProfiles.Accounts.Logins;

/// <summary>The means to sign in of an account.</summary>
/// <param name="Logins">Those of upstream providers, by display name.</param>
/// <param name="HasPassword">Whether there is a password too.</param>
public sealed record ExternalLoginList(IReadOnlyList<ExternalLogin> Logins, bool HasPassword)
{
    /// <summary>Whether another means to sign in is left without a login.</summary>
    /// <param name="provider">The scheme of the login.</param>
    /// <param name="key">Its subject at the provider.</param>
    public bool CanRemove(string provider, string key) =>
        HasPassword || Logins.Any(login => login.IsUsable && (login.Provider != provider || login.Key != key));

    internal ExternalLogin? Find(string provider, string key) => Logins.FirstOrDefault(login => login.Provider == provider && login.Key == key);
}
