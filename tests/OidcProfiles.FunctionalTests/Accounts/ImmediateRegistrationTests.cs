using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Accounts that are made before anybody has proven the address, where the host wants it so.</summary>
public sealed class ImmediateRegistrationTests(ImmediateHost immediate) : IClassFixture<ImmediateHost>
{
    private readonly AccountHost _host = immediate.Host;

    [Fact]
    public async Task Request_Always_MakesTheAccountWithAnUnprovenAddress()
    {
        var person = new Registrant(_host, AccountHost.NewAddress());
        var request = await person.RequestAsync();
        var user = (await _host.FindAsync(person.Address))!;
        Assert.Equal((user.Id, false), (request.UserId, user.EmailConfirmed));

        var result = await person.ConfirmAsync(await person.LinkAsync());
        Assert.Equal((true, user.Id, true), (result.Result.Succeeded, result.UserId, result.MaySignIn));
        Assert.True((await _host.FindAsync(person.Address))!.EmailConfirmed);
        await _host.Mails.WaitAsync(person.Address, "welcome");
        Assert.NotNull(await SignInAsync(person.Address, Registrant.FirstPassword));
    }

    [Fact]
    public async Task Request_OfATakenAddress_SaysSoAndMakesNothing()
    {
        var person = new Registrant(_host, AccountHost.NewAddress());
        await _host.CreateUserAsync(person.Address);
        Assert.Equal("DuplicateEmail", Assert.Single((await person.RequestAsync()).Result.Errors).Code);
        Assert.Empty(_host.Mails.To(person.Address));
    }

    [Fact]
    public async Task Confirm_TwiceAtOnce_SucceedsOnce()
    {
        var person = new Registrant(_host, AccountHost.NewAddress());
        await person.RequestAsync();
        var link = await person.LinkAsync();
        var results = await Task.WhenAll(person.ConfirmAsync(link), person.ConfirmAsync(link));
        Assert.Single(results, result => result.Result.Succeeded);
    }

    [Fact]
    public async Task Pitfall_PreHijack_TheOwnerConfirmsAndTheStrangerIsPutOut()
    {
        var stranger = new Registrant(_host, AccountHost.NewAddress());
        await stranger.RequestAsync();
        var user = (await _host.FindAsync(stranger.Address))!;
        await _host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.AddLoginAsync((await users.FindByIdAsync(user.Id))!, new("acme", "stranger", "Acme")));
        var session = (await SignInAsync(stranger.Address, Registrant.FirstPassword))!;
        var tokens = await session.SignInAsync(stranger.Address, RelyingParty.AllScopes);

        var link = await stranger.LinkAsync();
        Assert.Equal(
            nameof(ProfileErrorDescriber.PasswordNeeded), Assert.Single((await stranger.ConfirmElsewhereAsync(link)).Result.Errors).Code);
        var confirmed = await stranger.ConfirmElsewhereAsync(link, Registrant.OwnPassword);
        Assert.Equal((true, false), (confirmed.Result.Succeeded, confirmed.MaySignIn));

        Assert.Null(await SignInAsync(stranger.Address, Registrant.FirstPassword));
        Assert.NotNull(await SignInAsync(stranger.Address, Registrant.OwnPassword));
        Assert.Equal("invalid_grant", (await session.RefreshAsync(tokens.Refresh)).Error);
        using var again = await session.Browser.GetAsync(session.AuthorizationUrl("openid"));
        Assert.Contains("/account/login", again.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Empty(await _host.WithAsync<UserManager<ApplicationUser>, IList<UserLoginInfo>>(async users =>
            await users.GetLoginsAsync((await users.FindByIdAsync(user.Id))!)));
    }

    [Fact]
    public async Task Resend_WhileTheAddressIsUnproven_SendsANewLinkForTheSameAccount()
    {
        var person = new Registrant(_host, AccountHost.NewAddress());
        var handle = (await person.RequestAsync()).Handle!.Value;
        var old = await person.LinkAsync();
        Assert.True((await person.ResendAsync(handle)).Result.Succeeded);
        var current = await person.LinkAsync(count: 2);
        Assert.False((await person.ConfirmAsync(old)).Result.Succeeded);
        Assert.Equal((await _host.FindAsync(person.Address))!.Id, (await person.ConfirmAsync(current)).UserId);
    }

    /// <returns>Null if the password was not accepted.</returns>
    private async Task<RelyingParty?> SignInAsync(string address, string password)
    {
        var party = new RelyingParty(_host) { TypedPassword = password };
        using var page = await party.Browser.GetAsync("account/login");
        using var response = await party.SubmitAsync(page, address, password);
        return response.Headers.Location is null ? null : party;
    }
}
