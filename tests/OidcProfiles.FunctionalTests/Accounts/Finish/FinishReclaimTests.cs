using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Attributes.Values;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>The pre-hijack rule: what a stranger left in an account whose address nobody had proven opens it no more.</summary>
public sealed class FinishReclaimTests(FinishHost host) : IClassFixture<FinishHost>
{
    [Fact]
    public async Task Pitfall_PreHijack_TheOwnerGetsTheAccountWithoutWhatTheStrangerLeft()
    {
        var address = AccountHost.NewAddress();
        var (userId, stranger, tokens) = await HijackAsync(address);
        var before = await host.ReadAsync(userId);
        var owner = await PendingBrowser.ArriveAsync(host, host.Acme, new { email = address, email_verified = true });
        var (_, mail) = await owner.AskAsync(address, "link-login");
        Assert.Contains("a stranger may have made the account", mail.Content.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("Mallory", mail.Content.Text, StringComparison.Ordinal);

        Assert.Equal(userId, (await owner.ConfirmAsync(Mailbox.Link(mail))).UserId);
        var after = await host.ReadAsync(userId);
        Assert.Equal((address, true, null, null, false), (after.Email, after.EmailConfirmed, after.PasswordHash, after.PhoneNumber, after.TwoFactorEnabled));
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.Equal(owner.Key, Assert.Single(await host.LoginsAsync(userId)).ProviderKey);
        Assert.Equal(owner.Key, Assert.Single(await SnapshotRowsAsync(userId)).Snapshot.Key);
        Assert.Empty(await host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(sessions => sessions.ListAsync(userId, CancellationToken.None)));
        Assert.Equal("invalid_grant", (await stranger.RefreshAsync(tokens.Refresh)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.Contains("/account/login", (await stranger.Browser.GetAsync("account/security")).Headers.Location?.OriginalString, StringComparison.Ordinal);
        await host.Mails.WaitAsync(address, "login-linked");
    }

    /// <summary>What opens nothing stays: the owner sees it and can change it.</summary>
    [Fact]
    public async Task ConfirmAsync_OfAnAccountThatNobodyHadProven_KeepsTheProfile()
    {
        var address = AccountHost.NewAddress();
        var (userId, _, _) = await HijackAsync(address);
        var owner = await PendingBrowser.ArriveAsync(host, host.Acme, new { given_name = "Ada" });
        var (_, mail) = await owner.AskAsync(address, "link-login");
        Assert.Empty((await owner.ConfirmAsync(Mailbox.Link(mail))).Result.Errors);
        var profile = await host.WithAsync<IProfileStore, ProfileSnapshot?>(store => store.FindAsync(userId, CancellationToken.None));
        Assert.Equal(new TextValue("Mallory"), profile!.Profile.Values["given_name"].Value);
    }

    /// <summary>The same rule where the owner comes by a forgotten password.</summary>
    [Fact]
    public async Task Reset_OfAnAccountThatNobodyHadProven_DropsLinksSnapshotsAndSecondFactor()
    {
        var address = AccountHost.NewAddress();
        var (userId, _, _) = await HijackAsync(address);
        await host.WithAsync<IPasswordReset, AccountRequestResult>(
            resets => resets.RequestAsync(address, null, RequestOrigin.Unknown, CancellationToken.None));
        var mail = await host.Mails.WaitAsync(address, "reset-password");
        var result = await host.WithAsync<IPasswordReset, IdentityResult>(
            resets => resets.RedeemAsync(Mailbox.Link(mail), "Anoth3r-Passw0rd!", RequestOrigin.Unknown, CancellationToken.None));
        Assert.Empty(result.Errors);
        var after = await host.ReadAsync(userId);
        Assert.Equal((true, null, false), (after.EmailConfirmed, after.PhoneNumber, after.TwoFactorEnabled));
        Assert.Empty(await host.LoginsAsync(userId));
        Assert.Empty(await SnapshotRowsAsync(userId));
    }

    /// <summary>An account with the address of somebody else, and all that can hang on it.</summary>
    private async Task<(string UserId, RelyingParty Stranger, Tokens Tokens)> HijackAsync(string address)
    {
        var userId = await host.CreateUserAsync(address, isConfirmed: false);
        var stranger = new RelyingParty(host);
        var tokens = await stranger.SignInAsync(address, RelyingParty.AllScopes);
        Assert.Equal(HttpStatusCode.OK, (await stranger.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.True((await (await PendingBrowser.ArriveAsync(host, host.Pier, new { email = "mallory@example.net" })).LinkAsync(userId)).Succeeded);
        var saved = await host.WithAsync<ProfileManager, IdentityResult>(profiles => profiles.PatchAsync(
            userId,
            new() { Changes = new Dictionary<string, System.Text.Json.JsonElement> { ["given_name"] = System.Text.Json.JsonSerializer.SerializeToElement("Mallory") } },
            ProfileActor.Self(userId),
            CancellationToken.None));
        Assert.Empty(saved.Errors);
        await host.WithUserAsync(userId, async (users, user) =>
        {
            await users.SetPhoneNumberAsync(user, "+442079460018");
            return await users.SetTwoFactorEnabledAsync(user, true);
        });
        return (userId, stranger, tokens);
    }

    private Task<IReadOnlyList<StoredUpstreamSnapshot>> SnapshotRowsAsync(string userId) =>
        host.WithAsync<IUpstreamSnapshotStore, IReadOnlyList<StoredUpstreamSnapshot>>(store => store.ListAsync(userId, CancellationToken.None));
}
