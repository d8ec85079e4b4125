using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Upstream;

/// <summary>Another dialect of the same provider.</summary>
public sealed class BasicUpstreamTests(BasicUpstreamHost host) : IClassFixture<BasicUpstreamHost>
{
    [Fact]
    public async Task SignIn_WithTheSecretInTheHeaderAndTheIdTokenAlone_MakesTheAccount()
    {
        var (subject, address) = await host.NewPersonAsync();
        var visitor = await host.GoToProviderAsync();
        await visitor.OpenAsync((await UpstreamPerson.SignInAsync(new(visitor.Location!), subject)).PathAndQuery);
        await visitor.FollowAsync();
        Assert.True((await host.Host.FindAsync(address))!.EmailConfirmed);
        Assert.DoesNotContain(await host.Peer.RequestsAsync(), request => request.Endpoint == "userinfo");
    }
}
