using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Lists of users.</summary>
public sealed class UserListTests(UserApiHost host) : IClassFixture<UserApiHost>
{
    [Theory]
    [InlineData("search")]
    [InlineData("filter")]
    public async Task Pages_Of250Users_LeadThereAndBack(string by)
    {
        using var caller = await host.AsClientAsync();
        var mark = $"p{Guid.NewGuid():N}"[..12];
        await host.WithAsync<UserManager<ApplicationUser>, bool>(async users =>
        {
            for (var count = 0; count < 250; count++)
            {
                Assert.True((await users.CreateAsync(new() { UserName = $"{mark}{count:000}", Email = $"{mark}{count:000}@example.org" })).Succeeded);
            }

            return true;
        });
        var expected = Enumerable.Range(0, 250).Select(count => $"{mark}{count:000}").ToList();
        var query = by == "search" ? $"search={mark}" : $"filter={Uri.EscapeDataString($"userName sw \"{mark}\" and email_verified eq false")}";

        var (forwards, last) = await ReadAsync(caller, $"users?limit=60&{query}", "next");
        Assert.Equal(expected, forwards);
        var (backwards, _) = await ReadAsync(caller, last, "previous");
        Assert.Equal(expected, backwards);
        var (reversed, _) = await ReadAsync(caller, $"users?limit=200&descending=true&{query}", "next");
        Assert.Equal(Enumerable.Reverse(expected), reversed);
    }

    [Fact]
    public async Task List_ByWhatIsSearched_FindsEachTextAndTellsWhatIsKnown()
    {
        using var caller = await host.AsClientAsync();
        var address = AccountHost.NewAddress();
        var mark = $"Ö% _\\'\"{Guid.NewGuid():N}"[..20];
        var made = await host.MakeAsync(caller, new { desk = mark, given_name = "Ada", family_name = "Sand" }, address);
        foreach (var text in (string[])[address[..20].ToUpperInvariant(), mark, mark[..^2].ToUpperInvariant(), made.TextOf("id")])
        {
            var item = Assert.Single((await caller.GetAsync($"users?search={Uri.EscapeDataString(text)}")).Expect(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray());
            Assert.Equal(
                (made.TextOf("id"), address, "Ada Sand", true, false),
                (item.GetProperty("id").GetString(), item.GetProperty("email").GetString(), item.GetProperty("name").GetString(),
                    item.GetProperty("emailVerified").GetBoolean(), item.GetProperty("locked").GetBoolean()));
            Assert.False(item.TryGetProperty("phoneNumberVerified", out _));
        }

        foreach (var text in (string[])["nobody-is-called-so", "%00", "%25", "%5C", "%F0%9F%98%80", new('x', 300)])
        {
            Assert.Equal(0, (await caller.GetAsync($"users?search={text}")).Expect(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("filter=desk is \"a\"", "filter:InvalidFilter")]
    [InlineData("filter=nothing eq \"a\"", "filter:UnknownFilterAttribute")]
    [InlineData("filter=nickname eq \"a\"", "filter:UnsearchableAttribute")]
    [InlineData("filter=email co \"a\"", "filter:UnindexedFilter")]
    [InlineData("filter=locked sw \"a\"", "filter:FilterOperatorNotAccepted")]
    [InlineData("filter=locked eq \"a\"", "filter:FilterValueNotAccepted")]
    [InlineData("after=nonsense", "after:InvalidCursor")]
    [InlineData("before=nonsense", "before:InvalidCursor")]
    [InlineData("descending=yes", "descending:InvalidParameter")]
    [InlineData("limit=201", "limit:InvalidParameter")]
    public async Task List_WithAParameterThatIsNone_Is400AndNamesIt(string query, string faults)
    {
        using var caller = await host.AsClientAsync();
        Assert.Equal(faults, (await caller.GetAsync($"users?{query}")).Expect(HttpStatusCode.BadRequest).Faults);
    }

    /// <returns>The user names in the order of the list, and the address of the page that came last.</returns>
    private static async Task<(List<string> Names, string Last)> ReadAsync(ApiCaller caller, string path, string relation)
    {
        var names = new List<string>();
        while (true)
        {
            var page = (await caller.GetAsync(path)).Expect(HttpStatusCode.OK);
            var read = page.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("userName").GetString()!).ToList();
            names = relation == "next" ? [.. names, .. read] : [.. read, .. names];
            if (!page.Json.TryGetProperty(relation, out var next))
            {
                return (names, path);
            }

            Assert.Contains($"<{next.GetString()}>; rel=\"{(relation == "next" ? "next" : "prev")}\"", page.Headers["Link"], StringComparison.Ordinal);
            path = next.GetString()!;
        }
    }
}
