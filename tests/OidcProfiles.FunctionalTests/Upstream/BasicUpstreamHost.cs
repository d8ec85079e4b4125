namespace OidcProfiles.FunctionalTests.Upstream;

/// <summary>A provider that takes the secret of the client in the header only, and says everything in the ID token.</summary>
public sealed class BasicUpstreamHost : UpstreamHost
{
    protected override object PeerOptions => new { authMethod = "client_secret_basic", idTokenClaims = true };

    protected override void Configure()
    {
        Set("BasicAuthentication", "true");
        Host.Settings.Remove("Providers:0:UserInformationEndpoint");
    }
}
