namespace OidcProfiles.Accounts.SignIn;

/// <summary>Lists the providers that people can sign in with.</summary>
public interface ISignInProviders
{
    /// <summary>The external schemes of the host that have a name to show, in the order of their registration.</summary>
    Task<IReadOnlyList<SignInProvider>> ListAsync();
}
