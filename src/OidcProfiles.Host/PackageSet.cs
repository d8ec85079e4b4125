using System.Reflection;

namespace OidcProfiles.Host;

/// <summary>Which package set the host was built with (docs/decisions/0001-two-package-sets.md).</summary>
internal static class PackageSet
{
    public static string Name { get; } = typeof(PackageSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == nameof(PackageSet)).Value!;

    public static bool IsStandIn => Name != "upstream";

    /// <summary>The set in words.</summary>
    public static string Meaning => IsStandIn
        ? "OpenIddict is a stand-in of this project: for development and tests only."
        : "OpenIddict is the real library.";

    /// <summary>The stand-ins are no product: nobody may run a server for real people on them.</summary>
    public static void Require(IHostEnvironment environment)
    {
        if (IsStandIn && environment.IsProduction())
        {
            throw new HostSettingException(
                "This build uses the stand-ins for OpenIddict (src/StandIns), which are for development and tests only, and the environment "
                + "is Production. Build with the real packages (-p:UpstreamPackages=true), or set ASPNETCORE_ENVIRONMENT=Development.");
        }
    }
}
