using System.Text;

namespace OidcProfiles.Normalization.Linking;

/// <summary>Writes the decisions as a Markdown table; cells that do not depend on something are one row that says "any".</summary>
internal static class LinkingTable
{
    private const string Any = "any";

    private static readonly Func<LinkingCase, string>[] Columns =
    [
        linking => linking.IsSignedIn ? "yes" : "no",
        linking => linking.Link switch
        {
            ExistingLink.ThisUser => "to this user",
            ExistingLink.AnotherUser => "to another user",
            _ => "to nobody",
        },
        linking => linking.Match switch
        {
            AddressMatch.Same => "an account has it",
            AddressMatch.Other => "no account has it",
            AddressMatch.Relay => "a relay's",
            _ => "none",
        },
        linking => linking.IsLocalVerified ? "verified" : "never proved",
        linking => linking.Upstream switch
        {
            UpstreamAddress.Authoritative => "authoritative",
            UpstreamAddress.Verified => "verified",
            _ => "not verified",
        },
        linking => $"{linking.Setting}",
    ];

    public static IEnumerable<LinkingCase> AllCases() =>
        from isSignedIn in (bool[])[false, true]
        from link in Enum.GetValues<ExistingLink>()
        from match in Enum.GetValues<AddressMatch>()
        from isLocalVerified in (bool[])[true, false]
        from upstream in Enum.GetValues<UpstreamAddress>()
        from setting in Enum.GetValues<LinkingSetting>()
        select new LinkingCase
        {
            IsSignedIn = isSignedIn,
            Link = link,
            Match = match,
            IsLocalVerified = isLocalVerified,
            Upstream = upstream,
            Setting = setting,
        };

    public static string Write()
    {
        var text = new StringBuilder()
            .Append("| Signed in | Linked already | Upstream address | Local address | Upstream is | Setting | Outcome |\n")
            .Append("|---|---|---|---|---|---|---|\n");
        Write(text, [.. AllCases()], []);
        return text.ToString();
    }

    /// <summary>One row where all outcomes are equal; else the cases are split by the next column.</summary>
    private static void Write(StringBuilder text, IReadOnlyList<LinkingCase> cases, IReadOnlyList<string> path)
    {
        var outcomes = cases.Select(LinkingDecision.Decide).Distinct().ToList();
        if (outcomes.Count == 1)
        {
            text.Append("| ").AppendJoin(" | ", [.. path, .. Enumerable.Repeat(Any, Columns.Length - path.Count), $"**{outcomes[0]}**"]).Append(" |\n");
            return;
        }

        foreach (var group in cases.GroupBy(Columns[path.Count]))
        {
            Write(text, [.. group], [.. path, group.Key]);
        }
    }
}
