using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Registration;

namespace OidcProfiles.Tests.Accounts;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("ada@example.org", "Accepted")]
    [InlineData("ada@EXAMPLE.ORG", "Accepted")]
    [InlineData("ada@bücher.example", "Accepted")]
    [InlineData("ada@xn--bcher-kva.example", "Accepted")]
    [InlineData("ada@sub.example.org", "Excluded")]
    [InlineData("ada@example.com", "Excluded")]
    [InlineData("ada@example.org.evil.example", "Excluded")]
    [InlineData("ada@bad.example.org", "Excluded")]
    [InlineData("ada", "Invalid")]
    [InlineData("", "Invalid")]
    [InlineData(null, "Invalid")]
    [InlineData("ada@localhost", "Invalid")]
    [InlineData("ada@example.org\r\nBcc: eve@example.org", "Invalid")]
    public void Judge_WhenDomainsAreListed_KnowsEachDomain(string? address, string verdict)
    {
        var options = new OidcProfilesOptions();
        foreach (var domain in (string[])["example.org", "Bücher.example", "bad.example.org"])
        {
            options.Accounts.Registration.AllowedDomains.Add(domain);
        }

        options.Accounts.Registration.BlockedDomains.Add("bad.example.org");
        Assert.Equal(verdict, new AddressRules(Options.Create(options)).Judge(address).ToString());
    }

    [Theory]
    [InlineData("ada@example.org", "Accepted")]
    [InlineData("ada@mail.example", "Excluded")]
    [InlineData("ada@deep.sub.mail.example", "Excluded")]
    [InlineData("ada@notmail.example", "Accepted")]
    public void Judge_WhenADomainIsBlocked_BlocksItsSubdomainsToo(string address, string verdict)
    {
        var options = new OidcProfilesOptions();
        options.Accounts.Registration.BlockedDomains.Add("mail.example");
        Assert.Equal(verdict, new AddressRules(Options.Create(options)).Judge(address).ToString());
    }
}
