using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>People delete their account, and keep it by signing in.</summary>
public sealed class DeletionTests(AccountHost host) : IClassFixture<AccountHost>
{
    private const string Page = "account/delete";

    [Fact]
    public async Task Delete_WithThePassword_EndsEverythingAndTellsUntilWhenItCanBeTakenBack()
    {
        var (userId, address, party, tokens) = await SignedInAsync();
        using var page = await party.Browser.GetAsync(Page);
        Assert.Contains(address, await page.ReadAsync(), StringComparison.Ordinal);
        using var response = await party.Browser.SubmitAsync(Page, ("Input.Password", RelyingParty.Password));
        Assert.Equal("/account/deleted", response.Headers.Location?.OriginalString);
        using var told = await party.Browser.GetAsync("account/deleted");
        Assert.Contains($"{DateTime.UtcNow.AddDays(14).Year}", await told.ReadAsync(), StringComparison.Ordinal);

        await host.Mails.WaitAsync(address, "account-deleted");
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        using var claims = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, claims.StatusCode);
        using var data = await party.Browser.GetAsync("account/data");
        Assert.Contains("/account/login", data.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.False(await host.WithAsync<UserManager<ApplicationUser>, bool>(async users =>
            await users.IsLockedOutAsync((await users.FindByIdAsync(userId))!)));
        Assert.InRange((await FindAsync(userId))!.DueAt, DateTimeOffset.UtcNow.AddDays(13.9), DateTimeOffset.UtcNow.AddDays(14.1));
    }

    [Fact]
    public async Task SignIn_DuringTheTimeOfGrace_KeepsTheAccountAndSaysSoOnce()
    {
        var (userId, address, party, _) = await SignedInAsync();
        using var deleted = await party.Browser.SubmitAsync(Page, ("Input.Password", RelyingParty.Password));
        Assert.NotNull(await FindAsync(userId));

        var again = new RelyingParty(host);
        var tokens = await again.SignInAsync(address, RelyingParty.AllScopes);
        Assert.Null(await FindAsync(userId));
        using var claims = await again.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, claims.StatusCode);
    }

    [Fact]
    public async Task Delete_WithAWrongPassword_CountsLikeASignInAndChangesNothing()
    {
        var (userId, _, party, tokens) = await SignedInAsync();
        using var refused = await party.Browser.SubmitAsync(Page, ("Input.Password", "Wrong-Passw0rd!"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("This is not your current password.", await refused.ReadAsync(), StringComparison.Ordinal);

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => RequestAsync(userId, "Wrong-Passw0rd!")));
        Assert.All(results, result => Assert.False(result.Result.Succeeded));
        Assert.InRange(results.Count(result => result.Wait is null), 1, 6);
        var right = await RequestAsync(userId, RelyingParty.Password);
        Assert.Equal(nameof(ProfileErrorDescriber.TooManyAttempts), Assert.Single(right.Result.Errors).Code);
        Assert.NotNull(right.Wait);
        Assert.Null(await FindAsync(userId));
        Assert.Equal(HttpStatusCode.OK, (await party.RefreshAsync(tokens.Refresh)).Status);
    }

    [Fact]
    public async Task Request_TwiceAtOnce_IsOneDeletionAndOneMail()
    {
        var address = AccountHost.NewAddress();
        var userId = await CreateWithoutPasswordAsync(address);
        var session = Session(userId, age: TimeSpan.FromMinutes(1));
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RequestAsync(userId, password: null, session)));
        Assert.All(results, result => Assert.Empty(result.Result.Errors));
        Assert.Single(results.Select(result => result.DueAt!.Value.ToUnixTimeMilliseconds()).Distinct());
        await host.Mails.WaitAsync(address, "account-deleted");
        Assert.Equal(1, await CountMailsAsync(userId));
    }

    [Fact]
    public async Task Request_OfAnAccountWithoutPassword_NeedsAFreshSessionOfThatPerson()
    {
        var (userId, other) = (await CreateWithoutPasswordAsync(AccountHost.NewAddress()), await CreateWithoutPasswordAsync(AccountHost.NewAddress()));
        foreach (var session in (UserSession?[])[null, Session(userId, TimeSpan.FromMinutes(11)), Session(other, TimeSpan.Zero)])
        {
            Assert.Equal(
                nameof(ProfileErrorDescriber.FreshSignInNeeded), Assert.Single((await RequestAsync(userId, "anything", session)).Result.Errors).Code);
        }

        Assert.True((await RequestAsync(userId, null, Session(userId, TimeSpan.FromMinutes(9)))).Result.Succeeded);
        Assert.Null(await FindAsync(other));
    }

    [Fact]
    public async Task Erase_OfAPersonWithTokensAndMails_LeavesNothingInAnyTable()
    {
        var (userId, address, party, _) = await SignedInAsync();
        using var deleted = await party.Browser.SubmitAsync(Page, ("Input.Password", RelyingParty.Password));
        await host.Mails.WaitAsync(address, "account-deleted");
        Assert.Contains(await DumpAsync(), line => line.StartsWith("OpenIddictTokens:", StringComparison.Ordinal) && line.Contains(userId, StringComparison.Ordinal));

        Assert.Empty((await host.WithAsync<IAccountErasure, IdentityResult>(erasure => erasure.EraseAsync(userId, CancellationToken.None))).Errors);
        await host.Mails.WaitAsync(address, "account-deleted", count: 2);
        IReadOnlyList<string> left = [];
        for (var wait = 0; wait < 400; wait++)
        {
            left = [.. (await DumpAsync()).Where(line => line.Contains(userId, StringComparison.Ordinal) || line.Contains(address, StringComparison.OrdinalIgnoreCase))];
            if (left.Count == 0)
            {
                break;
            }

            await Task.Delay(50);
        }

        Assert.Empty(left);
    }

    private static UserSession Session(string userId, TimeSpan age) => new()
    {
        Id = Guid.NewGuid(),
        UserId = userId,
        AuthenticatedAt = DateTimeOffset.UtcNow - age,
        SeenAt = DateTimeOffset.UtcNow,
    };

    private async Task<(string UserId, string Address, RelyingParty Party, Tokens Tokens)> SignedInAsync()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        return (userId, address, party, await party.SignInAsync(address, RelyingParty.AllScopes));
    }

    private async Task<string> CreateWithoutPasswordAsync(string address)
    {
        var user = new ApplicationUser { UserName = address, Email = address, EmailConfirmed = true };
        Assert.Empty((await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(users => users.CreateAsync(user))).Errors);
        return user.Id;
    }

    private Task<AccountDeletionResult> RequestAsync(string userId, string? password, UserSession? session = null) =>
        host.WithAsync<IAccountDeletion, AccountDeletionResult>(deletion =>
            deletion.RequestAsync(new() { UserId = userId, Password = password, Session = session }, CancellationToken.None));

    private Task<PendingDeletion?> FindAsync(string userId) =>
        host.WithAsync<IDeletionStore, PendingDeletion?>(store => store.FindAsync(userId, CancellationToken.None));

    private Task<int> CountMailsAsync(string userId) => host.WithAsync<ApplicationDbContext, int>(context =>
        context.Set<EmailEntity>().CountAsync(row => row.UserId == userId && row.Kind == "account-deleted"));

    private Task<IReadOnlyList<string>> DumpAsync() =>
        host.WithAsync<ApplicationDbContext, IReadOnlyList<string>>(context => DatabaseDump.ReadAsync(context));
}
