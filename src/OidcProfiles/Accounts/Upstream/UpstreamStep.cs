namespace OidcProfiles.Accounts.Upstream;

/// <summary>What comes next at a sign-in with a provider.</summary>
public enum UpstreamStep
{
    /// <summary>The person is signed in; go on.</summary>
    SignedIn,

    /// <summary>The account that is signed in has another link (or had it already).</summary>
    Linked,

    /// <summary>The person who is signed in has proven again who they are.</summary>
    Proven,

    /// <summary>Something has to be asked: <see cref="UpstreamPaths.Finish"/>.</summary>
    Ask,

    /// <summary>It does not go on.</summary>
    Failed,
}
