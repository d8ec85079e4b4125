namespace OidcProfiles.Accounts.Upstream;

/// <summary>Why a sign-in with a provider does not go on.</summary>
public enum UpstreamFailure
{
    /// <summary>Nothing is known of it (any more): it took too long, was used before, or was begun in another browser.</summary>
    Lost,

    /// <summary>The answer does not belong to a request of this browser: a wrong, missing, old or used <c>state</c>.</summary>
    InvalidState,

    /// <summary>The person, or the provider, said no.</summary>
    Denied,

    /// <summary>The provider cannot be reached.</summary>
    Unreachable,

    /// <summary>The provider took too long to answer.</summary>
    TimedOut,

    /// <summary>The provider answered with an error, or with what cannot be used.</summary>
    Rejected,

    /// <summary>The account at the provider is linked to another account here. Whose is not told.</summary>
    LinkedToAnother,

    /// <summary>Somebody else is signed in than who began it.</summary>
    SessionChanged,

    /// <summary>The account must not sign in: it is locked, or the rules of the host are against it.</summary>
    NotAllowed,

    /// <summary>The account has a second factor, which these pages do not ask for.</summary>
    SecondFactorNeeded,
}
