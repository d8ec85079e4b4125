using System.Text.Json;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Somebody who registers by the services, in one browser.</summary>
internal sealed class Registrant(AccountHost host, string address)
{
    public const string FirstPassword = "Fir5t-Passw0rd!";

    public const string OwnPassword = "0wner-Passw0rd!";

    private readonly string _browser = Guid.NewGuid().ToString();

    public string Address => address;

    public string? ReturnUrl { get; init; }

    public Task<AccountRequestResult> RequestAsync(string password = FirstPassword) =>
        host.WithAsync<IRegistration, AccountRequestResult>(registration => registration.RequestAsync(
            new()
            {
                Address = address,
                Password = password,
                Values = new Dictionary<string, JsonElement> { ["given_name"] = JsonSerializer.SerializeToElement("Ada") },
                Browser = _browser,
                ReturnUrl = ReturnUrl,
            },
            CancellationToken.None));

    public Task<AccountRequestResult> ResendAsync(Guid handle) => host.WithAsync<IRegistration, AccountRequestResult>(
        registration => registration.ResendAsync(new(handle, address, "en", RequestOrigin.Unknown), CancellationToken.None));

    public Task<RegistrationResult> ConfirmAsync(ProofAnswer answer) => ConfirmAsync(answer, _browser, password: null);

    public Task<RegistrationResult> ConfirmElsewhereAsync(ProofAnswer answer, string? password = null, string? browser = null) =>
        ConfirmAsync(answer, browser, password);

    public async Task<ProofAnswer> LinkAsync(int count = 1) => Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-address", count));

    private Task<RegistrationResult> ConfirmAsync(ProofAnswer answer, string? browser, string? password) =>
        host.WithAsync<IRegistration, RegistrationResult>(registration => registration.ConfirmAsync(
            new() { Answer = answer, Browser = browser, Password = password }, CancellationToken.None));
}
