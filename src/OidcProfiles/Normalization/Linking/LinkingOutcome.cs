namespace OidcProfiles.Normalization.Linking;

/// <summary>What happens at a sign-in with a provider.</summary>
public enum LinkingOutcome
{
    /// <summary>The person is signed in to the account that the key is linked to.</summary>
    SignIn,

    /// <summary>A new account is made and linked.</summary>
    CreateAccount,

    /// <summary>The key is linked to the account of the person who is signed in.</summary>
    LinkToCurrent,

    /// <summary>The key is linked to the account with the same address, and its owner is told.</summary>
    LinkSilently,

    /// <summary>The owner of the account with the same address signs in to it, or answers a mail at the address; then the key is linked.</summary>
    ConfirmByOwner,

    /// <summary>
    /// The account with the same address never proved it: whoever made it may be a stranger. The person answers a mail at the address; then
    /// the account's password, links and sessions are dropped and the key is linked. Signing in to the account is no proof.
    /// </summary>
    ProveAndReclaim,

    /// <summary>Nothing is linked, because the key belongs to somebody else's account. Nobody learns whose.</summary>
    RefuseLinkedToAnother,
}
