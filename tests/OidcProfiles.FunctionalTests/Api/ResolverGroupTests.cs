using OidcProfiles.Administration.Clients;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>A resolver whose client is for the members of a group.</summary>
public sealed class ResolverGroupTests(ResolverHost host) : IClassFixture<ResolverHost>
{
    [Fact]
    public async Task Get_OfSomebodyOutsideTheGroup_IsNobodyAndRecordsNothing()
    {
        var (member, other) = (await host.CreateUserAsync(), await host.CreateUserAsync());
        var (inside, outside) = (await host.SignInAsync(member.UserName!), await host.SignInAsync(other.UserName!));
        (await ResolverHost.ResolveAsync(outside.Browser)).AssertValid();
        var group = (await host.WithAsync((GroupManager groups) =>
            groups.CreateAsync(new($"team {Guid.NewGuid():N}"), ProfileActor.System, CancellationToken.None))).Group!;
        await ChangeAsync(member.Id, group.Id, isMember: true);
        await RequireAsync(group.Id);
        try
        {
            (await ResolverHost.ResolveAsync(inside.Browser)).AssertValid();
            (await ResolverHost.ResolveAsync(outside.Browser)).AssertInvalid();
            await ChangeAsync(member.Id, group.Id, isMember: false);
            (await ResolverHost.ResolveAsync(inside.Browser)).AssertInvalid();
            Assert.Empty((await host.WithAsync((IAuditLog log) =>
                log.ListAsync(new() { Events = [AuditEvents.ClientRefused] }, before: null, 10, CancellationToken.None))).Entries);
        }
        finally
        {
            await RequireAsync(null);
        }

        (await ResolverHost.ResolveAsync(outside.Browser)).AssertValid();
    }

    private async Task RequireAsync(string? groupId) => Assert.True((await host.WithAsync((ClientDesk desk) =>
        desk.SetRequiredGroupAsync("sample-web", groupId, ProfileActor.System, CancellationToken.None))).Succeeded);

    private async Task ChangeAsync(string userId, string groupId, bool isMember) => Assert.True((await host.WithAsync((GroupMembers members) => isMember
        ? members.AddAsync(groupId, userId, ProfileActor.System, CancellationToken.None)
        : members.RemoveAsync(groupId, userId, ProfileActor.System, CancellationToken.None))).Succeeded);
}
