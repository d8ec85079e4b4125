using System.Net;
using Microsoft.Extensions.Options;
using OidcProfiles.UI;
using OidcProfiles.UI.Limits;

namespace OidcProfiles.Tests.UI;

public sealed class PageLimiterTests : IDisposable
{
    private readonly PageLimiter _limiter = new(Options.Create(new PageOptions
    {
        Limits = new() { PerNetwork = 4, PerAccount = 2, Window = TimeSpan.FromMinutes(30) },
    }));

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public void Take_WhenOneNetworkPostsTooOften_TellsToWaitAndLeavesOthersAlone()
    {
        var (here, there) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        Assert.All(Enumerable.Range(0, 4), _ => Assert.Null(_limiter.Take("a", here, account: null)));
        Assert.InRange(_limiter.Take("a", here, account: null)!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(30));
        Assert.Null(_limiter.Take("b", here, account: null));
        Assert.Null(_limiter.Take("a", there, account: null));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7")]
    public void Take_WhenAddressesAreOfOneNetwork_CountsThemTogether(string first, string second)
    {
        Assert.All(Enumerable.Range(0, 4), _ => Assert.Null(_limiter.Take("a", IPAddress.Parse(first), account: null)));
        Assert.NotNull(_limiter.Take("a", IPAddress.Parse(second), account: null));
    }

    [Fact]
    public void Take_WhenOneAccountIsTriedFromManyNetworks_TellsToWait()
    {
        Assert.Null(_limiter.Take("a", IPAddress.Parse("192.0.2.1"), "Ann@example.org"));
        Assert.Null(_limiter.Take("a", IPAddress.Parse("192.0.2.2"), " ann@EXAMPLE.org "));
        Assert.NotNull(_limiter.Take("a", IPAddress.Parse("192.0.2.3"), "ann@example.org"));
        Assert.Null(_limiter.Take("a", IPAddress.Parse("192.0.2.3"), "bob@example.org"));
    }

    [Fact]
    public void Take_WhenTextsAreLong_KeepsTheirBeginningOnly()
    {
        var text = new string('x', 100_000);
        Assert.Null(_limiter.Take("a", network: null, text));
        Assert.Null(_limiter.Take("a", network: null, text + "y"));
        Assert.NotNull(_limiter.Take("a", network: null, text + "z"));
    }
}
