using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Accounts;

public sealed class AccountOptionsTests : IDisposable
{
    private readonly LogRecorder _log = new();
    private readonly OidcProfilesOptions _options = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void Validate_Always_NamesEveryFault()
    {
        _options.PublicUrl = new("/relative", UriKind.Relative);
        _options.Accounts.PasswordResetLifetime = TimeSpan.FromMinutes(21);
        _options.Accounts.EmailChangeLifetime = TimeSpan.Zero;
        _options.Accounts.Deletion.GracePeriod = TimeSpan.FromDays(366);
        _options.Accounts.Deletion.FreshSignIn = TimeSpan.Zero;
        _options.Accounts.SessionRetention = TimeSpan.FromDays(3651);
        _options.Accounts.Registration.ProofLifetime = TimeSpan.FromDays(31);
        _options.Accounts.Registration.AllowedDomains.Add("no domain");
        _options.Accounts.Registration.BlockedDomains.Add("1.2.3.4");
        _options.Accounts.Registration.TermsUrl = "//terms.example.org";
        _options.Accounts.Registration.PrivacyUrl = "javascript:alert(1)";
        _options.Accounts.Completion.MostAtOnce = 21;
        _options.Accounts.Registration.TermsVersion = string.Empty;
        Assert.Equal(
            ["PublicUrl", "Accounts:PasswordResetLifetime", "Accounts:EmailChangeLifetime", "Accounts:SessionRetention", "Accounts:Registration:ProofLifetime",
                "Accounts:Registration:AllowedDomains", "Accounts:Registration:BlockedDomains", "Accounts:Registration:TermsUrl",
                "Accounts:Registration:PrivacyUrl", "Accounts:Completion:MostAtOnce", "Accounts:Deletion:GracePeriod",
                "Accounts:Deletion:FreshSignIn", "Accounts:Registration:TermsVersion"],
            Validate().Select(fault => fault.Split(' ')[0]));
    }

    [Theory]
    [InlineData("https://id.example.org")]
    [InlineData("http://127.0.0.1:5080/base")]
    public void Validate_WhenTheAddressIsAbsolute_AcceptsIt(string address)
    {
        _options.PublicUrl = new(address);
        Assert.Empty(Validate());
    }

    [Theory]
    [InlineData("ftp://id.example.org")]
    [InlineData("https://id.example.org/?a=b")]
    [InlineData("https://user@id.example.org/")]
    public void Validate_WhenTheAddressIsNoBeginningOfALink_SaysSo(string address)
    {
        _options.PublicUrl = new(address);
        Assert.StartsWith("PublicUrl '", Assert.Single(Validate()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", null, true)]
    [InlineData("Staging", null, true)]
    [InlineData("Development", null, false)]
    [InlineData("Production", "https://id.example.org", false)]
    public void Start_WithAccountsAndWithoutAnAddress_IsRefusedOutsideDevelopment(string environment, string? address, bool isRefused)
    {
        using var services = Services(environment, address, withAccounts: true);
        if (!isRefused)
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return;
        }

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.StartsWith("PublicUrl is not set", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WithoutAccounts_NeedsNoAddress()
    {
        using var services = Services("Production", address: null, withAccounts: false);
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Null(services.GetService<PublicUrlRule>());
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("https://id.example.org", 0)]
    public async Task Start_InDevelopmentWithoutAnAddress_SaysSoOnce(string? address, int expected)
    {
        await using var services = Services("Development", address, withAccounts: true);
        services.GetRequiredService<IStartupValidator>().Validate();
        _ = services.GetRequiredService<IOptions<OidcProfilesOptions>>().Value;
        await services.GetRequiredService<PublicUrlRule>().StartAsync(CancellationToken.None);
        Assert.Equal(expected, _log.Lines.Count(line => line.Contains("PublicUrl is not set", StringComparison.Ordinal)));
    }

    private ServiceProvider Services(string environment, string? address, bool withAccounts)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        services.AddLogging(logging => logging.AddProvider(_log));
        var builder = services.AddOidcProfiles(options => options.PublicUrl = address is null ? null : new(address));
        _ = withAccounts ? builder.AddAccounts<IdentityUser>() : builder;
        return services.BuildServiceProvider();
    }

    private IEnumerable<string> Validate() =>
        new OidcProfilesOptionsValidator().Validate(null, _options).Failures?.Skip(1) ?? [];
}
