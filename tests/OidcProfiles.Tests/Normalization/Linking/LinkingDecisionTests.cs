using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Tests.Normalization.Linking;

/// <summary>Every cell of the table, and the guide that shows it.</summary>
public sealed class LinkingDecisionTests
{
    /// <summary>
    /// Signed in (s/-), link (this/another/nobody), match, local (proved/unproved), upstream, setting (C/A), outcome; * is anything.
    /// Each case fits exactly one line.
    /// </summary>
    private static readonly string[][] Table =
    [
        .. """
            s nobody  *     *        *             * LinkToCurrent
            s this    *     *        *             * SignIn
            s another *     *        *             * RefuseLinkedToAnother
            - this    *     *        *             * SignIn
            - another *     *        *             * SignIn
            - nobody  Other *        *             * CreateAccount
            - nobody  Relay *        *             * CreateAccount
            - nobody  None  *        *             * CreateAccount
            - nobody  Same  unproved *             * ProveAndReclaim
            - nobody  Same  proved   *             C ConfirmByOwner
            - nobody  Same  proved   Unverified    A ConfirmByOwner
            - nobody  Same  proved   Verified      A ConfirmByOwner
            - nobody  Same  proved   Authoritative A LinkSilently
            """.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Fact]
    public void Decide_InEveryCell_GivesTheOutcomeOfItsLine()
    {
        var cases = LinkingTable.AllCases().ToList();
        Assert.Equal(2 * 3 * 4 * 2 * 3 * 2, cases.Distinct().Count());
        foreach (var linking in cases)
        {
            var words = Words(linking);
            var line = Assert.Single(Table, line => line[..^1].Zip(words).All(pair => pair.First == "*" || pair.First == pair.Second));
            Assert.Equal((linking, line[^1]), (linking, $"{LinkingDecision.Decide(linking)}"));
        }
    }

    [Fact]
    public void Decide_WhenItLinksSilently_HasBothSidesVerifiedAndTheProviderSpeakingForTheAddress() => Assert.All(
        LinkingTable.AllCases().Where(linking => LinkingDecision.Decide(linking) == LinkingOutcome.LinkSilently),
        linking => Assert.Equal(
            (false, ExistingLink.None, AddressMatch.Same, true, UpstreamAddress.Authoritative, LinkingSetting.Automatic),
            (linking.IsSignedIn, linking.Link, linking.Match, linking.IsLocalVerified, linking.Upstream, linking.Setting)));

    [Fact]
    public void Table_InTheGuide_IsTheOneOfTheCode()
    {
        var guide = File.ReadAllText(Path.Combine(SampleFiles.Guides, "upstream-providers.md"));
        Assert.True(guide.Contains(LinkingTable.Write(), StringComparison.Ordinal), $"Put this table into the guide:\n{LinkingTable.Write()}");
        Assert.All(Enum.GetNames<LinkingOutcome>(), name => Assert.Contains($"- **{name}**", guide, StringComparison.Ordinal));
    }

    private static string[] Words(LinkingCase linking) =>
    [
        linking.IsSignedIn ? "s" : "-",
        linking.Link switch
        {
            ExistingLink.ThisUser => "this",
            ExistingLink.AnotherUser => "another",
            _ => "nobody",
        },
        $"{linking.Match}",
        linking.IsLocalVerified ? "proved" : "unproved",
        $"{linking.Upstream}",
        linking.Setting == LinkingSetting.Automatic ? "A" : "C",
    ];
}
