namespace OidcProfiles.Tests.Accounts.SignIn;

public sealed class AccountSignInFaultsTests
{
    private readonly OidcProfilesOptions _options = new();

    [Fact]
    public void Validate_Always_NamesEveryFault()
    {
        var options = _options.Accounts.SignIn;
        options.PerNetwork.FreeAttempts = 0;
        options.PerNetwork.FirstWait = TimeSpan.FromHours(2);
        options.PerAccount.FirstWait = TimeSpan.Zero;
        options.PerAccount.LongestWait = TimeSpan.FromDays(2);
        options.Window = TimeSpan.FromSeconds(59);
        options.KnownNetworkLifetime = TimeSpan.FromDays(366);
        options.PlaceRetention = TimeSpan.Zero;
        Assert.Equal(
            [
                "Accounts:SignIn:PerNetwork:FreeAttempts '0' is not accepted; accepted: 1 to 10000.",
                "Accounts:SignIn:PerNetwork:LongestWait '01:00:00' is not accepted; accepted: 02:00:00 to 1.00:00:00.",
                "Accounts:SignIn:PerAccount:FirstWait '00:00:00' is not accepted; accepted: more than 0 to 1.00:00:00.",
                "Accounts:SignIn:PerAccount:LongestWait '2.00:00:00' is not accepted; accepted: 00:00:00 to 1.00:00:00.",
                "Accounts:SignIn:Window '00:00:59' is not accepted; accepted: 00:01:00 to 30.00:00:00.",
                "Accounts:SignIn:KnownNetworkLifetime '366.00:00:00' is not accepted; accepted: more than 0 to 365.00:00:00.",
                "Accounts:SignIn:PlaceRetention '00:00:00' is not accepted; accepted: 1.00:00:00 to 3650.00:00:00.",
            ],
            Validate());
    }

    [Fact]
    public void Validate_WhenSomethingIsNull_SaysSo()
    {
        _options.Accounts.SignIn.PerNetwork = null!;
        Assert.Equal("Accounts:SignIn:PerNetwork is null; accepted: an object, or nothing at all.", Assert.Single(Validate()));
        _options.Accounts.SignIn = null!;
        Assert.Equal("Accounts:SignIn is null; accepted: an object, or nothing at all.", Assert.Single(Validate()));
    }

    private IEnumerable<string> Validate() =>
        new OidcProfilesOptionsValidator().Validate(null, _options).Failures?.Skip(1) ?? [];
}
