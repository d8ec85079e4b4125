namespace OidcProfiles.Normalization.Linking;

/// <summary>Decides what happens at a sign-in with a provider. Pure; the table in docs/upstream-providers.md is made of it.</summary>
public static class LinkingDecision
{
    /// <summary>Decides a case.</summary>
    /// <param name="linking">The case.</param>
    public static LinkingOutcome Decide(LinkingCase linking)
    {
        ArgumentNullException.ThrowIfNull(linking);
        return linking.IsSignedIn ? DecideForCurrent(linking.Link) : linking.Link == ExistingLink.None ? DecideByAddress(linking) : LinkingOutcome.SignIn;
    }

    /// <summary>Whoever is signed in and asks for it needs no address: they hold both accounts at this moment.</summary>
    private static LinkingOutcome DecideForCurrent(ExistingLink link) => link switch
    {
        ExistingLink.ThisUser => LinkingOutcome.SignIn,
        ExistingLink.AnotherUser => LinkingOutcome.RefuseLinkedToAnother,
        _ => LinkingOutcome.LinkToCurrent,
    };

    private static LinkingOutcome DecideByAddress(LinkingCase linking) => linking switch
    {
        { Match: not AddressMatch.Same } => LinkingOutcome.CreateAccount,
        { IsLocalVerified: false } => LinkingOutcome.ProveAndReclaim,
        { Setting: LinkingSetting.Automatic, Upstream: UpstreamAddress.Authoritative } => LinkingOutcome.LinkSilently,
        _ => LinkingOutcome.ConfirmByOwner,
    };
}
