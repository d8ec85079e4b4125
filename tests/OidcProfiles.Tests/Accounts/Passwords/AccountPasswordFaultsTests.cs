using OidcProfiles.Accounts.Passwords;

namespace OidcProfiles.Tests.Accounts.Passwords;

public sealed class AccountPasswordFaultsTests
{
    [Theory]
    [InlineData("https://api.pwnedpasswords.com")]
    [InlineData("https://passwords.example/mirror/")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost")]
    [InlineData("http://[::1]:80")]
    public void Find_WhenTheAddressIsAccepted_FindsNothing(string address) => Assert.Empty(Find(options => options.RangeAddress = address));

    [Theory]
    [InlineData("http://api.pwnedpasswords.com", "http://api.pwnedpasswords.com")]
    [InlineData("ftp://127.0.0.1", "ftp://127.0.0.1")]
    [InlineData("/range", "/range")]
    [InlineData("", "")]
    [InlineData("https://a.example/?key=1", "https://a.example/?key=1")]
    [InlineData("https://a.example/#x", "https://a.example/#x")]
    [InlineData("https://user:secret@a.example", "…@a.example")]
    public void Find_WhenTheAddressIsNot_SaysSoWithoutSecrets(string address, string shown) => Assert.StartsWith(
        $"Passwords:Breached:RangeAddress '{shown}' is not accepted; accepted: ",
        Assert.Single(Find(options => options.RangeAddress = address)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(31)]
    public void Find_WhenTheTimeoutIsOutOfRange_SaysSo(int seconds) =>
        AssertOne("Timeout", options => options.Timeout = TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Find_WhenTheFileIsMissingInOfflineMode_SaysSo() => AssertOne("File", options => options.Mode = BreachedPasswordMode.Offline);

    [Fact]
    public void Find_WhenTheModeIsNone_SaysSo() => AssertOne("Mode", options => options.Mode = (BreachedPasswordMode)7);

    [Fact]
    public void Find_WhenTheMinimumCountIsZero_SaysSo() => AssertOne("MinimumCount", options => options.MinimumCount = 0);

    [Fact]
    public void Validate_WhenPartsAreNull_SaysSoAmongTheOtherFaults()
    {
        Assert.Contains("Passwords is null", Validate(new() { Passwords = null! }), StringComparison.Ordinal);
        Assert.Contains("Passwords:Breached is null", Validate(new() { Passwords = new() { Breached = null! } }), StringComparison.Ordinal);
    }

    private static string Validate(OidcProfilesOptions options) => new OidcProfilesOptionsValidator().Validate(null, options).FailureMessage!;

    private static void AssertOne(string setting, Action<BreachedPasswordOptions> change) => Assert.StartsWith(
        $"Passwords:Breached:{setting} '", Assert.Single(Find(change)), StringComparison.Ordinal);

    private static IEnumerable<string> Find(Action<BreachedPasswordOptions> change)
    {
        var options = new AccountPasswordOptions();
        change(options.Breached);
        return AccountPasswordFaults.Find(options);
    }
}
