using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>An administrator makes an account and invites; the person opens the link, sets a password and is in.</summary>
public sealed class InvitationTests(ActHost host) : IClassFixture<ActHost>
{
    private const string Password = "Anoth3r-Passw0rd!";

    [Fact]
    public async Task Create_WithAnInvitation_LeadsToAPersonWhoIsSignedIn()
    {
        var address = AccountHost.NewAddress();
        var admin = await host.VisitAsync("admin/users/create");
        Assert.Equal("Create an account", admin.Heading);
        await admin.SendAsync(
            ("Input.Address", address), ("Input.UserName", "ada-" + address[..8]), ("Input.Entrance", "Invitation"), ("Values[given_name]", "Ada"));
        Assert.True(admin.Status == HttpStatusCode.Redirect, $"{admin.Status}: {admin.Page.QuerySelector("#errors, .titleerror, pre")?.TextContent}");
        var user = (await host.FindAsync(address))!;
        Assert.Equal($"/admin/users/{user.Id}", admin.Location);
        Assert.Equal((false, null), (user.EmailConfirmed, user.PasswordHash));

        var person = new PageVisitor(host.CreateBrowser());
        await person.OpenAsync(await LinkAsync(address));
        Assert.Equal("Accept the invitation", person.Heading);
        await person.SendAsync(("Password", "short"));
        Assert.Equal(["#Password"], person.Errors.Distinct());
        await person.SendAsync(("Password", Password));
        Assert.Equal("/account/profile", person.Location);
        await person.FollowAsync();
        Assert.Equal("Ada", person.Page.QuerySelector("#Values-given-name")!.GetAttribute("value"));

        Assert.True((await host.FindAsync(address))!.EmailConfirmed);
        Assert.Equal(HttpStatusCode.OK, (await new RelyingParty(host) { TypedPassword = Password }.SignInAsync(address, "openid")).Status);
        await host.Mails.WaitAsync(address, "welcome");
        Assert.DoesNotContain(host.Mails.To(address), mail => mail.Kind == "password-changed");
        Assert.Equal(
            ["profile.changed by another", "account.created by another", "account.invited by another", "account.invitation_accepted"],
            await host.EventsAsync(user.Id));
    }

    [Fact]
    public async Task Accept_WithALinkThatIsOver_SaysTheSameForUsedReplacedExpiredAndMadeUpOnes()
    {
        var (used, replaced, expired) = (AccountHost.NewAddress(), AccountHost.NewAddress(), AccountHost.NewAddress());
        var actor = await host.ActorAsync();
        var ids = new List<string>();
        foreach (var address in new[] { used, replaced, expired })
        {
            ids.Add(await InviteAsync(address, actor));
        }

        var links = new List<string> { await LinkAsync(used), await LinkAsync(replaced) };
        await SetAsync(links[0]);
        Assert.True((await host.WithAsync<IUserCreation, IdentityResult>(creation =>
            creation.InviteAsync(ids[1], null, actor, CancellationToken.None))).Succeeded);
        var newest = await LinkAsync(replaced, count: 2);

        // A token of the right form that nobody ever got.
        links.Add(links[0][..^8] + "AAAAAAAA");
        links.Add(await LinkAsync(expired));
        Assert.Equal("/account/profile", (await SetAsync(newest)).Location);
        host.Time.Pass(TimeSpan.FromDays(8));
        var pages = new List<string>();
        foreach (var link in links)
        {
            var answer = await SetAsync(link);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            pages.Add(answer.Page.QuerySelector("main")!.TextContent);
        }

        Assert.Single(pages.Distinct());
        Assert.Contains("Ask whoever invited you for a new one.", pages[0], StringComparison.Ordinal);
        Assert.Null((await host.FindAsync(expired))!.PasswordHash);
    }

    [Fact]
    public async Task Accept_WhenThePersonGotInOtherwise_KeepsTheirPassword()
    {
        var address = AccountHost.NewAddress();
        await InviteAsync(address, await host.ActorAsync());
        var link = await LinkAsync(address);
        await host.WithAsync<IPasswordReset, AccountRequestResult>(reset =>
            reset.RequestAsync(address, "en", RequestOrigin.Unknown, CancellationToken.None));
        var mail = await host.Mails.WaitAsync(address, "reset-password");
        Assert.True((await host.WithAsync<IPasswordReset, IdentityResult>(reset =>
            reset.RedeemAsync(Mailbox.Link(mail), "Third-Passw0rd!", RequestOrigin.Unknown, CancellationToken.None))).Succeeded);
        Assert.Equal(HttpStatusCode.OK, (await SetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await new RelyingParty(host) { TypedPassword = "Third-Passw0rd!" }.SignInAsync(address, "openid")).Status);
    }

    [Fact]
    public async Task Accept_WhenTheAccountIsLocked_SetsNothing()
    {
        var address = AccountHost.NewAddress();
        var actor = await host.ActorAsync();
        var id = await InviteAsync(address, actor);
        var link = await LinkAsync(address);
        await host.WithAsync<IUserAccess, IdentityResult>(access => access.LockAsync(id, actor, CancellationToken.None));
        await SetAsync(link);
        Assert.Null((await host.ByIdAsync(id))!.PasswordHash);
        var again = await host.WithAsync<IUserCreation, IdentityResult>(creation => creation.InviteAsync(id, null, actor, CancellationToken.None));
        Assert.Equal(nameof(ProfileErrorDescriber.AccountLocked), Assert.Single(again.Errors).Code);
    }

    [Fact]
    public async Task SignIn_BeforeTheInvitationIsAccepted_IsRefusedAsAWrongPassword()
    {
        var address = AccountHost.NewAddress();
        await InviteAsync(address, await host.ActorAsync());
        var answer = await new AccountPages(host).SignInAsync(address, Password);
        Assert.Contains("User name or password is wrong", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithFaults_NamesEachAndMakesNothing()
    {
        var taken = AccountHost.NewAddress();
        await host.CreateUserAsync(taken);
        var admin = await host.VisitAsync("admin/users/create");
        await admin.SendAsync(("Input.Address", taken), ("Input.Entrance", "Invitation"), ("Values[given_name]", "Ada"));
        Assert.Equal(["#Input-Address"], admin.Errors);
        await admin.SendAsync(("Input.Address", "nobody"), ("Input.UserName", "other@example.org"), ("Input.Entrance", "TemporaryPassword"), ("Input.Password", "short"));
        Assert.Superset(new HashSet<string>(["#Input-Address", "#Input-UserName", "#Input-Password"]), admin.Errors.ToHashSet());

        var address = AccountHost.NewAddress();
        await admin.SendAsync(
            ("Input.Address", address), ("Input.UserName", string.Empty), ("Input.Entrance", "Invitation"), ("Values[birthdate]", "tomorrow"));
        Assert.Equal(["#Values-birthdate"], admin.Errors);
        Assert.Null(await host.FindAsync(address));
        Assert.Empty(host.Mails.To(address));
    }

    [Fact]
    public async Task Invite_WhenThePersonIsIn_IsNotOffered()
    {
        var id = await host.CreateUserAsync(AccountHost.NewAddress());
        var admin = await host.VisitAsync($"admin/users/{id}/invite");
        Assert.Contains("There is no open invitation", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Invite_Again_SendsAnotherLink()
    {
        var address = AccountHost.NewAddress();
        var id = await InviteAsync(address, await host.ActorAsync());
        await LinkAsync(address);
        var admin = await host.VisitAsync($"admin/users/{id}/invite");
        await admin.SendAsync();
        Assert.Equal($"/admin/users/{id}", admin.Location);
        Assert.Equal("/account/profile", (await SetAsync(await LinkAsync(address, count: 2))).Location);
    }

    private async Task<string> InviteAsync(string address, ProfileActor actor)
    {
        var made = await host.WithAsync<IUserCreation, NewUserResult>(creation => creation.CreateAsync(
            new() { Address = address, Entrance = NewUserEntrance.Invitation }, actor, CancellationToken.None));
        Assert.Empty(made.Result.Errors);
        return made.UserId!;
    }

    private async Task<PageVisitor> SetAsync(string link)
    {
        var person = await new PageVisitor(host.CreateBrowser()).OpenAsync(link);
        return await person.SendAsync(("Password", Password));
    }

    private async Task<string> LinkAsync(string address, int count = 1)
    {
        var mail = await host.Mails.WaitAsync(address, "invitation", count);
        Assert.Contains("http://localhost/account/accept-invitation?token=", mail.Content.Text, StringComparison.Ordinal);
        return $"account/accept-invitation?token={Mailbox.Token(mail)}";
    }
}
