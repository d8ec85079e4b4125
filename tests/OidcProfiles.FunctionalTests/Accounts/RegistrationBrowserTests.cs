using System.Net;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A registration belongs to the browser it was made in: only there the password of it counts, and only there it signs in.</summary>
public sealed class RegistrationBrowserTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task Confirm_InTheSameBrowser_MaySignInAndKeepsTheWay()
    {
        var person = new Registrant(host, AccountHost.NewAddress()) { ReturnUrl = "/connect/authorize?client_id=sample-spa" };
        await person.RequestAsync();
        var made = await person.ConfirmAsync(await person.LinkAsync());
        Assert.Equal((true, "/connect/authorize?client_id=sample-spa"), (made.MaySignIn, made.ReturnUrl));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\u0009/evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Confirm_WhenTheWayLedElsewhere_ForgetsIt(string returnUrl)
    {
        var person = new Registrant(host, AccountHost.NewAddress()) { ReturnUrl = returnUrl };
        await person.RequestAsync();
        var made = await person.ConfirmAsync(await person.LinkAsync());
        Assert.Equal((true, null), (made.Result.Succeeded, made.ReturnUrl));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a guess")]
    public async Task Confirm_InAnotherBrowser_AsksForAPasswordAndNeverSignsIn(string? browser)
    {
        var person = new Registrant(host, AccountHost.NewAddress());
        await person.RequestAsync();
        var link = await person.LinkAsync();
        var refused = await person.ConfirmElsewhereAsync(link, password: null, browser);
        Assert.Equal(nameof(ProfileErrorDescriber.PasswordNeeded), Assert.Single(refused.Result.Errors).Code);
        Assert.Null(await host.FindAsync(person.Address));

        var made = await person.ConfirmElsewhereAsync(link, Registrant.OwnPassword, browser);
        Assert.Empty(made.Result.Errors);
        Assert.False(made.MaySignIn);
    }

    [Fact]
    public async Task Pitfall_PreHijack_TheOwnerConfirmsAndTheStrangerNeverGetsIn()
    {
        var address = AccountHost.NewAddress();
        var (owner, stranger) = (new Registrant(host, address), new Registrant(host, address));
        await owner.RequestAsync(Registrant.OwnPassword);
        await owner.LinkAsync();
        await stranger.RequestAsync();
        var newest = await owner.LinkAsync(count: 2);

        // The newest mail is of the stranger's registration, and the owner cannot know.
        Assert.False((await owner.ConfirmAsync(newest)).Result.Succeeded);
        Assert.True((await owner.ConfirmElsewhereAsync(newest, Registrant.OwnPassword)).Result.Succeeded);
        Assert.False(await SignsInAsync(address, Registrant.FirstPassword));
        Assert.True(await SignsInAsync(address, Registrant.OwnPassword));
    }

    [Fact]
    public async Task Confirm_WithAPasswordThatIsNotAccepted_KeepsTheProofAndItsAttempts()
    {
        var person = new Registrant(host, AccountHost.NewAddress());
        var handle = (await person.RequestAsync()).Handle!.Value;
        var answer = ProofAnswer.OfCode(handle, Mailbox.Code(await host.Mails.WaitAsync(person.Address, "confirm-address")));
        for (var attempt = 0; attempt <= ProofManager.MostAttempts; attempt++)
        {
            Assert.Contains((await person.ConfirmElsewhereAsync(answer, "short")).Result.Errors, error => error.Code == "PasswordTooShort");
        }

        Assert.True((await person.ConfirmAsync(answer)).Result.Succeeded);
    }

    private async Task<bool> SignsInAsync(string address, string password)
    {
        var party = new RelyingParty(host);
        using var page = await party.Browser.GetAsync("account/login");
        using var response = await party.SubmitAsync(page, address, password);
        return response.StatusCode == HttpStatusCode.Redirect;
    }
}
