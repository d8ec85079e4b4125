using System.Net;
using System.Text.RegularExpressions;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>Asking for the mail tells nobody who has an address: same status, same pages, same commands to the database.</summary>
public sealed partial class FinishEnumerationTests(FinishHost host) : IClassFixture<FinishHost>
{
    private const string Unknown = "unknown";
    private const string Proven = "proven";
    private const string Unproven = "never proven";

    [Fact]
    public async Task Pitfall_Enumeration_TheAnswerIsTheSameForKnownUnknownAndNeverProvenAddresses()
    {
        // The first one warms up.
        await AnswerAsync(Unknown);
        var expected = await AnswerAsync(Unknown);
        Assert.NotEmpty(expected.Commands);
        Assert.Equal(expected, await AnswerAsync(Proven));
        Assert.Equal(expected, await AnswerAsync(Unproven));
        Assert.Equal(expected, await AnswerAsync(Unknown));
    }

    private async Task<Answer> AnswerAsync(string kind)
    {
        var address = AccountHost.NewAddress();
        if (kind != Unknown)
        {
            await host.CreateUserAsync(address, kind == Proven);
        }

        var visitor = new PageVisitor(host.CreateBrowser());
        await (await visitor.SignInAsync(host.Pier, host.Pier.Person($"{Guid.NewGuid():N}", new { email = address }))).FollowAsync();
        host.Commands.Clear();
        var question = Normalize(visitor, address);
        await visitor.SendAsync(("Email", address));
        var commands = string.Join('\n', host.Commands.All);
        var (status, location) = (visitor.Status, Varying().Replace(visitor.Location ?? string.Empty, string.Empty));
        await visitor.FollowAsync();
        await host.Mails.WaitAsync(address, kind == Unknown ? "confirm-address" : "link-login");
        return new(question, status, location, Normalize(visitor, address), commands);
    }

    private static string Normalize(PageVisitor visitor, string address) =>
        Varying().Replace(visitor.Page.Body!.InnerHtml.Replace(address, "address", StringComparison.Ordinal), string.Empty);

    /// <summary>Tokens of forms and handles are random.</summary>
    [GeneratedRegex("CfDJ8[\\w-]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")]
    private static partial Regex Varying();

    private sealed record Answer(string Question, HttpStatusCode Status, string Location, string Check, string Commands);
}
