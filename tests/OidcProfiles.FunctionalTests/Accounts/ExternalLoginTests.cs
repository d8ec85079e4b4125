using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Links to upstream providers: never the last means to sign in is taken.</summary>
public sealed class ExternalLoginTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Fact]
    public async Task List_Always_NamesProvidersAndWhatCanGo()
    {
        var user = await LinkedAsync(hasPassword: false, SecurityHost.FirstProvider, "gone-upstream");
        var list = (await ListAsync(user))!;
        Assert.Equal([("First provider", true), ("Named by gone-upstream", false)], list.Logins.Select(login => (login.DisplayName, login.IsUsable)));
        Assert.False(list.HasPassword);
        Assert.False(list.CanRemove(SecurityHost.FirstProvider, user.Id));
        Assert.True(list.CanRemove("gone-upstream", user.Id));
    }

    [Fact]
    public async Task Remove_OfTheLastWithoutAPassword_IsRefused()
    {
        var user = await LinkedAsync(hasPassword: false, SecurityHost.FirstProvider, "gone-upstream");
        var result = await RemoveAsync(user, SecurityHost.FirstProvider);
        Assert.Equal(nameof(ProfileErrorDescriber.LastSignIn), Assert.Single(result.Errors).Code);
        Assert.Equal(2, (await ListAsync(user))!.Logins.Count);
    }

    [Fact]
    public async Task Remove_OfBothAtOnceWithoutAPassword_LeavesOne()
    {
        for (var round = 0; round < 5; round++)
        {
            var user = await LinkedAsync(hasPassword: false, SecurityHost.FirstProvider, SecurityHost.SecondProvider);
            var results = await Task.WhenAll(RemoveAsync(user, SecurityHost.FirstProvider), RemoveAsync(user, SecurityHost.SecondProvider));
            Assert.Single(results, result => result.Succeeded);
            Assert.Single((await ListAsync(user))!.Logins);
        }
    }

    [Fact]
    public async Task Remove_WithAPassword_TakesItAndEndsTheOtherSessions()
    {
        var user = await LinkedAsync(hasPassword: true, SecurityHost.FirstProvider);
        await new RelyingParty(host).SignInAsync(user.UserName!, "openid");
        Assert.Empty((await RemoveAsync(user, SecurityHost.FirstProvider)).Errors);
        Assert.Empty((await ListAsync(user))!.Logins);
        Assert.Empty(await host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(store => store.ListAsync(user.Id, CancellationToken.None)));
    }

    [Fact]
    public async Task Remove_OfAnotherAccountsLogin_TouchesNothing()
    {
        var (user, stranger) = (await LinkedAsync(hasPassword: true, SecurityHost.FirstProvider), await host.CreateUserAsync());
        await host.WithAsync<IExternalLogins, IdentityResult>(
            logins => logins.RemoveAsync(stranger.Id, SecurityHost.FirstProvider, user.Id, null, CancellationToken.None));
        Assert.Single((await ListAsync(user))!.Logins);
    }

    private async Task<ApplicationUser> LinkedAsync(bool hasPassword, params string[] providers)
    {
        var user = await host.CreateUserAsync(hasPassword);
        foreach (var provider in providers)
        {
            var result = await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
                await users.AddLoginAsync((await users.FindByIdAsync(user.Id))!, new(provider, user.Id, $"Named by {provider}")));
            Assert.True(result.Succeeded);
        }

        return user;
    }

    private Task<ExternalLoginList?> ListAsync(ApplicationUser user) =>
        host.WithAsync<IExternalLogins, ExternalLoginList?>(logins => logins.ListAsync(user.Id, CancellationToken.None));

    private Task<IdentityResult> RemoveAsync(ApplicationUser user, string provider) => host.WithAsync<IExternalLogins, IdentityResult>(
        logins => logins.RemoveAsync(user.Id, provider, user.Id, null, CancellationToken.None));
}
