namespace OidcProfiles.Accounts.Upstream;

/// <summary>What a person goes to a provider for.</summary>
public enum UpstreamIntent
{
    /// <summary>To sign in, or to sign up.</summary>
    SignIn,

    /// <summary>To link the account there to the one that is signed in here.</summary>
    Link,

    /// <summary>To prove again who they are, before a sensitive act.</summary>
    Prove,
}
