using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Tests.Accounts.SignIn;

public sealed class SignInBackOffTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(7, 120)]
    [InlineData(11, 1920)]
    [InlineData(12, 3600)]
    [InlineData(1_000_000, 3600)]
    public void WaitAfter_PerNetwork_DoublesUpToAnHour(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new AccountSignInOptions().PerNetwork.WaitAfter(attempts));

    [Theory]
    [InlineData(19, 0)]
    [InlineData(20, 1)]
    [InlineData(23, 8)]
    [InlineData(24, 15)]
    public void WaitAfter_PerAccount_DoublesUpToAQuarterOfAnHour(int attempts, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), new AccountSignInOptions().PerAccount.WaitAfter(attempts));
}
