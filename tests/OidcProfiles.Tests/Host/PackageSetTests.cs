using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using OidcProfiles.Host;

namespace OidcProfiles.Tests.Host;

public sealed class PackageSetTests
{
    [Fact]
    public void Require_InProduction_RefusesTheStandInsOnly()
    {
        var fault = Record.Exception(() => PackageSet.Require(new HostingEnvironment { EnvironmentName = Environments.Production }));
        Assert.Equal(PackageSet.IsStandIn, fault is HostSettingException);
    }

    [Fact]
    public void Require_InDevelopment_AcceptsBoth() =>
        PackageSet.Require(new HostingEnvironment { EnvironmentName = Environments.Development });

    [Fact]
    public void IsStandIn_Always_TellsWhatOpenIddictIs()
    {
        var assembly = typeof(global::OpenIddict.Abstractions.OpenIddictConstants).Assembly.GetName().Name;
        Assert.Equal(PackageSet.IsStandIn, assembly!.StartsWith("OidcProfiles.StandIns", StringComparison.Ordinal));
    }
}
