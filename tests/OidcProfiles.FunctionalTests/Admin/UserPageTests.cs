using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Groups;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>Administrators find people and look at them.</summary>
public sealed class UserPageTests(UsersHost host) : IClassFixture<UsersHost>
{
    [Fact]
    public async Task List_ByWhatIsTyped_FindsPeopleByEachOfTheirTexts()
    {
        var (visitor, _) = await SignInAsync();
        var mark = $"Dep{Guid.NewGuid():N}";
        var address = AccountHost.NewAddress();
        var id = await host.CreateUserAsync(address, isConfirmed: false);
        await PatchAsync(id, new { desk = mark, given_name = "Ada", family_name = "<b>Sand</b>" });
        foreach (var typed in (string[])[address[..20].ToUpperInvariant(), mark[..12].ToUpperInvariant(), id])
        {
            await visitor.OpenAsync($"admin/users?Search={Uri.EscapeDataString(typed)}");
            var row = Assert.Single(visitor.Page.QuerySelectorAll("tbody tr"));
            Assert.Equal($"/admin/users/{id}", row.QuerySelector("a")!.GetAttribute("href"));
            Assert.Contains("Ada <b>Sand</b>", row.TextContent, StringComparison.Ordinal);
            Assert.Contains("not confirmed", row.TextContent, StringComparison.Ordinal);
        }

        await visitor.OpenAsync($"admin/users?Filter={Uri.EscapeDataString($"desk eq \"{mark}\" and email_verified eq false")}");
        Assert.Single(visitor.Page.QuerySelectorAll("tbody tr"));
        await visitor.OpenAsync("admin/users?Search=nobody-is-called-so");
        Assert.Contains("Nobody was found.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithAFilterThatIsNone_SaysWhereAtTheField()
    {
        var (visitor, _) = await SignInAsync();
        await visitor.OpenAsync($"admin/users?Filter={Uri.EscapeDataString("desk is \"a\"")}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(["#Filter"], visitor.Errors);
        Assert.Contains("at character 6", visitor.Page.QuerySelector("#Filter-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", visitor.Page.QuerySelector("#Filter")!.GetAttribute("aria-invalid"));
        Assert.True(visitor.Page.QuerySelector("details")!.HasAttribute("open"));

        // What administrators may not see is not there for them.
        await visitor.OpenAsync($"admin/users?Filter={Uri.EscapeDataString("nickname eq \"a\"")}");
        Assert.Contains("know no attribute", visitor.Page.QuerySelector("#Filter-error")!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync("admin/users?After=nonsense");
        Assert.Single(visitor.Errors);
    }

    [Fact]
    public async Task List_PageByPage_LeadsThereAndBack()
    {
        var (visitor, _) = await SignInAsync();
        var mark = $"p{Guid.NewGuid():N}"[..12];
        await host.WithAsync<UserManager<ApplicationUser>, bool>(async users =>
        {
            for (var count = 0; count < 60; count++)
            {
                Assert.True((await users.CreateAsync(new() { UserName = $"{mark}{count:00}", Email = $"{mark}{count:00}@example.org" })).Succeeded);
            }

            return true;
        });
        await visitor.OpenAsync($"admin/users?Search={mark}");
        var first = Names(visitor);
        Assert.Equal(Enumerable.Range(0, 50).Select(count => $"{mark}{count:00}"), first);
        Assert.Null(visitor.Page.QuerySelector("a[rel=prev]"));
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(Enumerable.Range(50, 10).Select(count => $"{mark}{count:00}"), Names(visitor));
        Assert.Null(visitor.Page.QuerySelector("a[rel=next]"));
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(first, Names(visitor));
    }

    [Fact]
    public async Task User_Always_ShowsWhatIsKnownAndWhereItComesFrom()
    {
        var (visitor, adminId) = await SignInAsync();
        var (person, id) = await host.SignInAsync(role: null);
        person.Dispose();
        await PatchAsync(id, new { department = "Research", given_name = "Ada", internal_note = "kept by us" }, ProfileActor.Portal(adminId, AdminRights.Full));
        await PatchAsync(id, new { family_name = "Sand" }, ProfileActor.Self(id));
        var group = $"g{Guid.NewGuid():N}";
        await host.WithAsync<GroupManager, GroupResult>(groups => groups.CreateAsync(new(group), ProfileActor.System, CancellationToken.None));
        var made = await host.WithAsync<GroupManager, Group?>(groups => groups.FindByNameAsync(group, CancellationToken.None));
        await host.WithAsync<GroupMembers, IdentityResult>(members => members.AddAsync(made!.Id, id, ProfileActor.System, CancellationToken.None));
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
        {
            var user = (await users.FindByIdAsync(id))!;
            await users.SetLockoutEndDateAsync(user, DateTimeOffset.UtcNow.AddDays(2));
            return await users.AddLoginAsync(user, new("acme", "key-of-the-link", "Acme"));
        });
        await visitor.OpenAsync($"admin/users/{id}");
        Assert.Equal("Ada Sand", visitor.Heading);
        var facts = visitor.Page.QuerySelectorAll("dt").ToLookup(name => name.TextContent, name => name.NextElementSibling!);
        Assert.Contains($"By administrator {adminId}", facts["Given name"].Single().TextContent, StringComparison.Ordinal);
        Assert.Contains("By the person", facts["Family name"].Single().TextContent, StringComparison.Ordinal);
        Assert.Contains("Confirmed", facts["E-mail address"].Single().TextContent, StringComparison.Ordinal);
        Assert.Contains("Locked", facts["State"].Single().TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(facts["Department"]);
        Assert.Contains(id, facts["User id"].Single().TextContent, StringComparison.Ordinal);
        Assert.Contains(group, visitor.Page.QuerySelector("[aria-labelledby=groups]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Acme", visitor.Page.QuerySelector("[aria-labelledby=logins]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-the-link", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll("[aria-labelledby=sessions] li"));
        Assert.True(visitor.Page.QuerySelectorAll("[aria-labelledby=history] tbody tr").Length >= 3);
        Assert.Empty(facts["Nickname"]);
        Assert.Equal(
            ["edit", "password", "unlock", "delete", "sessions"],
            visitor.Page.QuerySelectorAll("a.button").Select(link => link.GetAttribute("href")!).Where(link => link.Contains(id, StringComparison.Ordinal))
                .Select(link => link.Split('/')[^1]));
    }

    [Fact]
    public async Task User_OfAReader_OffersNothingToChange()
    {
        var (visitor, _) = await SignInAsync(AdminHost.RoleOf(AdminArea.Users, AdminLevel.Read));
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        await visitor.OpenAsync($"admin/users/{id}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form, main a.button"));
        await visitor.OpenAsync("admin/users");
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.EndsWith("/create", StringComparison.Ordinal));
    }

    [Fact]
    public async Task User_WithManyChanges_ShowsThemPageByPage()
    {
        var (visitor, _) = await SignInAsync();
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        for (var count = 0; count < 23; count++)
        {
            await PatchAsync(id, new { given_name = $"Name {count}" });
        }

        await visitor.OpenAsync($"admin/users/{id}");
        var rows = visitor.Page.QuerySelectorAll("[aria-labelledby=history] tbody tr");
        Assert.Equal(20, rows.Length);
        Assert.Contains("Name 22", rows[0].TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync(visitor.Page.QuerySelector("[aria-labelledby=history] a[rel=next], a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(3, visitor.Page.QuerySelectorAll("[aria-labelledby=history] tbody tr").Length);
        Assert.NotNull(visitor.Page.QuerySelector("a[rel=prev]"));
    }

    [Theory]
    [InlineData("admin/users/nobody")]
    [InlineData("admin/users/%01%20")]
    public async Task User_WhoIsNotThere_IsNotFound(string path)
    {
        var (visitor, _) = await SignInAsync();
        await visitor.OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    private static IEnumerable<string> Names(PageVisitor visitor) => [.. visitor.Page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];

    private async Task<(PageVisitor Visitor, string UserId)> SignInAsync(string role = "administrator")
    {
        var (browser, id) = await host.SignInAsync(role);
        return (new(browser), id);
    }

    private async Task PatchAsync(string id, object changes, ProfileActor? actor = null)
    {
        var values = JsonSerializer.SerializeToElement(changes).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        var result = await host.WithAsync<ProfileManager, IdentityResult>(profiles =>
            profiles.PatchAsync(id, new() { Changes = values }, actor ?? ProfileActor.System, CancellationToken.None));
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
