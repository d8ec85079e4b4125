using System.Net;
using System.Text.Json;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>People make accounts: first the proof, then the account.</summary>
public sealed class RegistrationTests(AccountHost host) : IClassFixture<AccountHost>
{
    private const string NewPassword = "Anoth3r-Passw0rd!";
    private const string Browser = "the browser of the registration";

    [Fact]
    public async Task Confirm_OfANewAddress_MakesTheAccountThatSignsInAndReadsItsClaims()
    {
        var address = AccountHost.NewAddress();
        var request = await RequestAsync(address, ("given_name", "Ada"), ("family_name", "Lovelace"));
        Assert.True(request.Result.Succeeded);
        var mail = await host.Mails.WaitAsync(address, "confirm-address");
        Assert.Null(await host.FindAsync(address));

        var made = await ConfirmAsync(ProofAnswer.OfCode(request.Handle!.Value, Mailbox.Code(mail)));
        Assert.Empty(made.Result.Errors);
        Assert.Equal((made.UserId, true), (await host.FindAsync(address) is { } user ? (user.Id, user.EmailConfirmed) : default));
        await host.Mails.WaitAsync(address, "welcome");

        var party = new RelyingParty(host) { TypedPassword = NewPassword };
        using var response = await party.UserInfoAsync((await party.SignInAsync(address, RelyingParty.AllScopes)).Access);
        var claims = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal((address, true, "Ada"),
            (claims.GetProperty("email").GetString(), claims.GetProperty("email_verified").GetBoolean(), claims.GetProperty("given_name").GetString()));
    }

    [Fact]
    public async Task Confirm_TwiceAtOnce_MakesOneAccount()
    {
        var address = AccountHost.NewAddress();
        await RequestAsync(address);
        var link = Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-address"));
        var results = await Task.WhenAll(ConfirmAsync(link), ConfirmAsync(link));
        Assert.Single(results, result => result.Result.Succeeded);
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single(results.Single(result => !result.Result.Succeeded).Result.Errors).Code);
    }

    [Fact]
    public async Task Request_OfAKnownAddress_TellsItsOwnerAndAnswersTheSame()
    {
        var (known, unknown) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var owner = await host.CreateUserAsync(known);
        var (first, second) = (await RequestAsync(known), await RequestAsync(unknown));
        Assert.Equal((true, null), (first.Result.Succeeded, first.Wait));
        Assert.Equal((second.Result.Succeeded, second.Wait), (first.Result.Succeeded, first.Wait));
        await host.Mails.WaitAsync(unknown, "confirm-address");
        var mail = await host.Mails.WaitAsync(known, "already-registered");
        Assert.Empty(Mailbox.Token(mail));
        Assert.Single(host.Mails.To(known));
        Assert.Equal(owner, (await host.FindAsync(known))!.Id);
    }

    [Fact]
    public async Task Request_Always_NamesEveryFaultAtOnceAndSendsNothing()
    {
        var result = await host.WithAsync<IRegistration, AccountRequestResult>(registration => registration.RequestAsync(
            new()
            {
                Address = "no address",
                Password = "short",
                UserName = "somebody@example.org",
                Values = new Dictionary<string, JsonElement>
                {
                    ["birthdate"] = JsonSerializer.SerializeToElement("yesterday"),
                    ["internal_note"] = JsonSerializer.SerializeToElement("hidden from people"),
                },
            },
            CancellationToken.None));
        var codes = result.Result.Errors.Select(error => error.Code).ToList();
        Assert.Contains(nameof(ProfileErrorDescriber.InvalidAddress), codes);
        Assert.Contains(nameof(ProfileErrorDescriber.ForeignAddressAsUserName), codes);
        Assert.Contains(nameof(ProfileErrorDescriber.InvalidBirthDate), codes);
        Assert.Contains(nameof(ProfileErrorDescriber.UnknownAttribute), codes);
        Assert.Contains("PasswordTooShort", codes);
        Assert.Null(result.Handle);
    }

    [Fact]
    public async Task Confirm_WhenTheUserNameWasTakenMeanwhile_SaysSoAndTakesAnother()
    {
        var (address, name) = (AccountHost.NewAddress(), $"n{Guid.NewGuid():N}");
        await RequestAsync(address, userName: name);
        var link = Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-address"));
        var other = AccountHost.NewAddress();
        await RequestAsync(other, userName: name);
        Assert.True((await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(other, "confirm-address")))).Result.Succeeded);

        var foreign = new RegistrationCorrection(other, new Dictionary<string, JsonElement>());
        Assert.Equal(
            nameof(ProfileErrorDescriber.ForeignAddressAsUserName), Assert.Single((await ConfirmAsync(link, foreign)).Result.Errors).Code);
        var more = new RegistrationCorrection(null, new Dictionary<string, JsonElement> { ["gender"] = JsonSerializer.SerializeToElement("x") });
        Assert.Equal(nameof(ProfileErrorDescriber.UnknownAttribute), Assert.Single((await ConfirmAsync(link, more)).Result.Errors).Code);
        Assert.Equal("DuplicateUserName", Assert.Single((await ConfirmAsync(link)).Result.Errors).Code);
        Assert.Null(await host.FindAsync(address));
        Assert.Empty((await ConfirmAsync(link, new($"{name}2", new Dictionary<string, JsonElement>()))).Result.Errors);
        Assert.Equal($"{name}2", (await host.FindAsync(address))!.UserName);
    }

    [Fact]
    public async Task SignIn_BeforeTheAddressIsProven_IsRefused()
    {
        var address = AccountHost.NewAddress();
        await RequestAsync(address);
        await host.Mails.WaitAsync(address, "confirm-address");
        var party = new RelyingParty(host);
        using var page = await party.Browser.GetAsync("account/login");
        using var response = await party.SubmitAsync(page, address, NewPassword);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<AccountRequestResult> RequestAsync(string address, params (string Name, string Value)[] values) =>
        RequestAsync(address, userName: null, values);

    private Task<AccountRequestResult> RequestAsync(string address, string? userName, params (string Name, string Value)[] values) =>
        host.WithAsync<IRegistration, AccountRequestResult>(registration => registration.RequestAsync(
            new()
            {
                Address = address,
                Password = NewPassword,
                UserName = userName,
                Values = values.ToDictionary(value => value.Name, value => JsonSerializer.SerializeToElement(value.Value)),
                Culture = "en",
                Browser = Browser,
            },
            CancellationToken.None));

    private Task<RegistrationResult> ConfirmAsync(ProofAnswer answer, RegistrationCorrection? correction = null) =>
        host.WithAsync<IRegistration, RegistrationResult>(registration =>
            registration.ConfirmAsync(
                new() { Answer = answer, Correction = correction, Browser = Browser }, CancellationToken.None));
}
