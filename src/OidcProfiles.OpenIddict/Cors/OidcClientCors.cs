namespace OidcProfiles.OpenIddict.Cors;

/// <summary>Cross-origin access for clients that run in a browser.</summary>
public static class OidcClientCors
{
    /// <summary>The policy that lets the origins of the registered redirect addresses read responses; without credentials.</summary>
    public const string PolicyName = "OidcProfiles.Clients";
}
