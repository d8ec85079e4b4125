using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>Every act of an administrator on an account, by people with every kind of rights.</summary>
public sealed class UserActRightsTests(ActHost host) : IClassFixture<ActHost>
{
    private static readonly string[] Acts =
        ["invite", "temporary", "reset", "lock", "unlock", "session", "sessions", "delete", "edit"];

    private static readonly string[] OnOthers = ["temporary", "lock", "delete"];

    public static TheoryData<string, string?> Forbidden()
    {
        var data = new TheoryData<string, string?>();
        foreach (var act in Acts.Append("create"))
        {
            data.Add(act, null);
            data.Add(act, AdminHost.RoleOf(AdminArea.Users, AdminLevel.Read));
            data.Add(act, AdminHost.RoleOf(AdminArea.Attributes, AdminLevel.Manage));
        }

        return data;
    }

    public static TheoryData<string> All() => [.. Acts];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task Act_WithoutTheRight_IsForbiddenAndDoesNothing(string act, string? role)
    {
        var userId = await host.CreateUserAsync(AccountHost.NewAddress());
        var actor = role is null ? ProfileActor.Self(await host.CreateUserAsync(AccountHost.NewAddress())) : await host.ActorAsync(role);
        await AssertRefusedAsync(nameof(ProfileErrorDescriber.AdministrationForbidden), act, userId, actor);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Act_OnSomebodyWithMoreRights_IsRefusedAndDoesNothing(string act)
    {
        var target = await host.ActorAsync(AdminHost.RoleOf(AdminArea.Audit, AdminLevel.Read));
        await AssertRefusedAsync(nameof(ProfileErrorDescriber.AdministratorProtected), act, target.Id!, await host.ActorAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Act_OnSomebodyWithTheSameRights_IsNotProtected(string act)
    {
        var (target, actor) = (await host.ActorAsync(), await host.ActorAsync());
        Assert.DoesNotContain(
            (await ActAsync(act, target.Id!, actor)).Errors, error => error.Code == nameof(ProfileErrorDescriber.AdministratorProtected));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Act_OnNobody_SaysSo(string act)
    {
        var actor = await host.ActorAsync();
        foreach (var id in new[] { $"{Guid.NewGuid()}", "no key", string.Empty })
        {
            Assert.Equal(nameof(ProfileErrorDescriber.UserNotFound), Assert.Single((await ActAsync(act, id, actor)).Errors).Code);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Act_OnOneself_IsRefusedWhereItLocksOut(string act)
    {
        var actor = await host.ActorAsync();
        if (OnOthers.Contains(act))
        {
            await AssertRefusedAsync(nameof(ProfileErrorDescriber.OwnAccount), act, actor.Id!, actor);
        }
        else
        {
            Assert.DoesNotContain((await ActAsync(act, actor.Id!, actor)).Errors, error => error.Code == nameof(ProfileErrorDescriber.OwnAccount));
        }
    }

    [Fact]
    public async Task Find_WithoutTheRight_Throws()
    {
        var userId = await host.CreateUserAsync(AccountHost.NewAddress());
        var actor = await host.ActorAsync(AdminHost.RoleOf(AdminArea.Attributes, AdminLevel.Manage));
        await Assert.ThrowsAsync<AdminRightsException>(() => host.WithAsync<IUserAccounts, AdministeredAccount?>(accounts =>
            accounts.FindAsync(userId, actor, CancellationToken.None)));
        await Assert.ThrowsAsync<AdminRightsException>(() => host.WithAsync<IUserAccess, int>(async access =>
            (await access.ListSessionsAsync(userId, actor, CancellationToken.None)).Count));
    }

    private async Task AssertRefusedAsync(string code, string act, string userId, ProfileActor actor)
    {
        var before = await host.ByIdAsync(userId);
        var result = await ActAsync(act, userId, actor);
        Assert.Equal(code, Assert.Single(result.Errors).Code);
        var after = await host.ByIdAsync(userId);
        Assert.Equal(Describe(before!), Describe(after!));
        Assert.Empty(await host.EventsAsync(userId));
    }

    private static (string?, string?, string?, string?, DateTimeOffset?) Describe(ApplicationUser user) =>
        (user.UserName, user.Email, user.PasswordHash, user.SecurityStamp, user.LockoutEnd);

    private Task<IdentityResult> ActAsync(string act, string userId, ProfileActor actor)
    {
        var none = CancellationToken.None;
        return act switch
        {
            "create" => host.WithAsync<IUserCreation, IdentityResult>(async creation => (await creation.CreateAsync(
                new() { Address = AccountHost.NewAddress(), Entrance = NewUserEntrance.Invitation }, actor, none)).Result),
            "invite" => host.WithAsync<IUserCreation, IdentityResult>(creation => creation.InviteAsync(userId, null, actor, none)),
            "temporary" => host.WithAsync<IUserPasswords, IdentityResult>(async passwords =>
                (await passwords.SetTemporaryAsync(userId, null, actor, none)).Result),
            "reset" => host.WithAsync<IUserPasswords, IdentityResult>(passwords => passwords.SendResetAsync(userId, true, null, actor, none)),
            "lock" => host.WithAsync<IUserAccess, IdentityResult>(access => access.LockAsync(userId, actor, none)),
            "unlock" => host.WithAsync<IUserAccess, IdentityResult>(access => access.UnlockAsync(userId, actor, none)),
            "session" => host.WithAsync<IUserAccess, IdentityResult>(access => access.EndSessionsAsync(userId, Guid.NewGuid(), actor, none)),
            "sessions" => host.WithAsync<IUserAccess, IdentityResult>(access => access.EndSessionsAsync(userId, null, actor, none)),
            "delete" => host.WithAsync<IUserAccess, IdentityResult>(async access =>
                await access.DeleteAsync(userId, (await host.ByIdAsync(userId))?.UserName ?? string.Empty, actor, none)),
            _ => host.WithAsync<IUserChanges, IdentityResult>(async changes =>
                await changes.ChangeAsync(userId, Change(await host.ByIdAsync(userId)), actor, none)),
        };
    }

    private static UserChange Change(ApplicationUser? user)
    {
        var seen = new AccountState(user?.UserName ?? string.Empty, user?.Email ?? string.Empty, user?.EmailConfirmed == true, string.Empty, false);
        return new() { Seen = seen, Wanted = seen with { UserName = $"n{Guid.NewGuid():N}" } };
    }
}
