namespace OidcProfiles.Tests.Accounts;

public sealed class AccountOptionsTests
{
    private readonly OidcProfilesOptions _options = new();

    [Fact]
    public void Validate_Always_NamesEveryFault()
    {
        _options.PublicUrl = new("/relative", UriKind.Relative);
        _options.Accounts.PasswordResetLifetime = TimeSpan.FromMinutes(21);
        _options.Accounts.EmailChangeLifetime = TimeSpan.Zero;
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
                "Accounts:Registration:PrivacyUrl", "Accounts:Completion:MostAtOnce", "Accounts:Registration:TermsVersion"],
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

    private IEnumerable<string> Validate() =>
        new OidcProfilesOptionsValidator().Validate(null, _options).Failures?.Skip(1) ?? [];
}
