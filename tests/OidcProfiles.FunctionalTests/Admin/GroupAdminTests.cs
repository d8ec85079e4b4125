using System.Net;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

public sealed class GroupAdminTests(AdminHost host) : IClassFixture<AdminHost>
{
    [Fact]
    public async Task Journey_OfAGroup_GoesFromCreationToDeletion()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var name = $"team {Guid.NewGuid():N}";
        using var http = (await host.SignInAsync("users-manage")).Browser;
        var browser = new SecurityBrowser(http);

        var made = await browser.SubmitAsync(
            await browser.OpenAsync("admin/groups/create"), "Create group", ("Input.Name", $"  {name} "), ("Input.Description", "<b>why</b>"));
        Assert.Equal(name, made.QuerySelector("h1")!.TextContent);
        Assert.Equal("<b>why</b>", made.QuerySelector("textarea")!.TextContent);
        Assert.Contains("Nobody is in this group.", made.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var group = (await host.WithAsync((GroupManager groups) => groups.FindByNameAsync(name, CancellationToken.None)))!;

        var page = await browser.SubmitAsync(await browser.OpenAsync($"admin/groups/{group.Id}"), "Add", ("user", address.ToUpperInvariant()));
        Assert.Contains(address, page.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([userId], await MembersAsync(group.Id));

        page = await browser.SubmitAsync(page, "Save", ("Input.Name", $"{name} 2"));
        Assert.Equal($"{name} 2", page.QuerySelector("h1")!.TextContent);

        page = await browser.SubmitAsync(page, "Remove");
        Assert.Empty(await MembersAsync(group.Id));

        page = await browser.SubmitAsync(await browser.OpenAsync($"admin/groups/{group.Id}/delete"), "Delete group");
        Assert.Contains($"The group {name} 2 was deleted.", page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.ProbeAsync($"admin/groups/{group.Id}")).Status);
    }

    [Fact]
    public async Task Create_WithFaults_SaysThemAtTheirFields()
    {
        var taken = await CreateAsync();
        using var http = (await host.SignInAsync("users-manage")).Browser;
        var browser = new SecurityBrowser(http);
        var page = await browser.SubmitAsync(
            await browser.OpenAsync("admin/groups/create"), "Create group", ("Input.Name", taken.Name.ToUpperInvariant()), ("Input.Description", "kept"));
        Assert.Contains("name", page.QuerySelector("#Input-Name-error")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("kept", page.QuerySelector("textarea")!.TextContent);

        page = await browser.SubmitAsync(
            await browser.OpenAsync("admin/groups/create"), "Create group", ("Input.Name", ""), ("Input.Description", new string('x', 1001)));
        Assert.NotNull(page.QuerySelector("#Input-Name-error"));
        Assert.NotNull(page.QuerySelector("#Input-Description-error"));
    }

    [Fact]
    public async Task Change_WhenAnotherCameBefore_KeepsWhatWasEnteredAndTellsOfIt()
    {
        var group = await CreateAsync();
        using var http = (await host.SignInAsync("users-manage")).Browser;
        var browser = new SecurityBrowser(http);
        var open = await browser.OpenAsync($"admin/groups/{group.Id}");
        await host.WithAsync((GroupManager groups) =>
            groups.UpdateAsync(group.Id, new($"{group.Name} theirs"), stamp: null, ProfileActor.System, CancellationToken.None));

        var page = await browser.SubmitAsync(open, "Save", ("Input.Name", $"{group.Name} mine"));
        Assert.NotNull(page.QuerySelector(".errors"));
        Assert.Equal($"{group.Name} theirs", page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{group.Name} mine", page.QuerySelector("#Input-Name")!.GetAttribute("value"));

        page = await browser.SubmitAsync(page, "Save");
        Assert.Equal($"{group.Name} mine", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("nobody-of-that-name")]
    [InlineData(" ")]
    [InlineData("x\u0001")]
    public async Task Add_OfNobody_SaysSo(string text)
    {
        var group = await CreateAsync();
        using var http = (await host.SignInAsync("users-manage")).Browser;
        var browser = new SecurityBrowser(http);
        var page = await browser.SubmitAsync(await browser.OpenAsync($"admin/groups/{group.Id}"), "Add", ("user", text));
        Assert.Contains("There is no such user.", page.QuerySelector("#user-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAReader_HasNoForms()
    {
        var group = await CreateAsync();
        using var http = (await host.SignInAsync("users-read")).Browser;
        var browser = new SecurityBrowser(http);
        Assert.Empty((await browser.OpenAsync($"admin/groups/{group.Id}")).QuerySelectorAll("main form"));
        Assert.DoesNotContain(
            "groups/create", (await browser.OpenAsync("admin/groups")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    private async Task<Group> CreateAsync() => (await host.WithAsync((GroupManager groups) =>
        groups.CreateAsync(new($"group {Guid.NewGuid():N}"), ProfileActor.System, CancellationToken.None))).Group!;

    private async Task<IEnumerable<string>> MembersAsync(string groupId) => (await host.WithAsync((GroupMembers members) =>
        members.ListAsync(groupId, after: null, 10, ProfileActor.System, CancellationToken.None))).Members.Select(member => member.UserId);
}
