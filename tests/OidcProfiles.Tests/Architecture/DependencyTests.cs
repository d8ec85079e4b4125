using System.Reflection;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Attributes;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.OpenIddict;
using OidcProfiles.Scriban;
using OidcProfiles.UI;

namespace OidcProfiles.Tests.Architecture;

public sealed class DependencyTests
{
    private static readonly Assembly Domain = typeof(AttributeSchema).Assembly;
    private static readonly Assembly Plugin = typeof(OidcProfilesOpenIddictOptions).Assembly;
    private static readonly Assembly Engine = typeof(ScribanTemplateEngine).Assembly;
    private static readonly Assembly Apis = typeof(ProfileResolverOptions).Assembly;
    private static readonly Assembly Pages = typeof(PageOptions).Assembly;
    private static readonly Assembly Store = typeof(ProfileEntity<>).Assembly;

    public static TheoryData<string> Parts() =>
        [Plugin.GetName().Name!, Store.GetName().Name!, Engine.GetName().Name!, Pages.GetName().Name!, Apis.GetName().Name!];

    [Fact]
    public void Domain_Always_RefersToNoOtherPartAndToNoneOfTheLibrariesTheyUse() => Assert.DoesNotContain(
        References(Domain),
        name => name.StartsWith("OidcProfiles", StringComparison.Ordinal) || name.Contains("OpenIddict", StringComparison.Ordinal)
            || name.Contains("EntityFramework", StringComparison.Ordinal) || name.Contains("Scriban", StringComparison.Ordinal)
            || name.Contains("Razor", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_Always_RefersToTheDomainAndToNoOtherPart(string part) => Assert.Equal(
        ["OidcProfiles"],
        References(Assembly.Load(part)).Where(name => name.StartsWith("OidcProfiles", StringComparison.Ordinal)
            && !name.StartsWith("OidcProfiles.StandIns", StringComparison.Ordinal)));

    [Fact]
    public void OpenIddict_Always_IsUsedByThePluginAlone()
    {
        Assert.Contains(References(Plugin), name => name.Contains("OpenIddict", StringComparison.Ordinal));
        Assert.DoesNotContain(References(Store), name => name.Contains("OpenIddict", StringComparison.Ordinal));
        Assert.DoesNotContain(References(Engine), name => name.Contains("OpenIddict", StringComparison.Ordinal));
        Assert.DoesNotContain(References(Pages), name => name.Contains("OpenIddict", StringComparison.Ordinal));
        Assert.DoesNotContain(References(Apis), name => name.Contains("OpenIddict", StringComparison.Ordinal));
    }

    [Fact]
    public void Scriban_Always_IsUsedByTheEngineAlone()
    {
        Assert.Contains(References(Engine), IsScriban);
        Assert.DoesNotContain(References(Plugin), IsScriban);
        Assert.DoesNotContain(References(Store), IsScriban);

        // The assembly of the library, or that which stands in for it; the engine's own is called after it too.
        static bool IsScriban(string name) => name is "Scriban" or "OidcProfiles.StandIns.Scriban";
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
