using OpenIddict.Abstractions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Exchanges in which the stand-in differs, each with the reason. The real library has none.</summary>
internal static class KnownDifferences
{
    private static readonly Dictionary<string, string> Reasons = [];

    public static bool OnStandIn { get; } =
        typeof(IOpenIddictApplicationManager).Assembly.GetName().Name is "OidcProfiles.StandIns.OpenIddict";

    public static IReadOnlyDictionary<string, string> All => OnStandIn ? Reasons : new Dictionary<string, string>();
}
