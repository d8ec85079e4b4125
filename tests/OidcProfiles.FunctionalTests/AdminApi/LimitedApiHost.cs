namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>A host that lets few requests through.</summary>
public sealed class LimitedApiHost : ApiHost
{
    public const int RequestsPerMinute = 4;
    public const int RefusalsPerMinute = 3;

    public LimitedApiHost()
    {
        Settings["OidcProfiles:AdminApi:RequestsPerMinute"] = $"{RequestsPerMinute}";
        Settings["OidcProfiles:AdminApi:RefusalsPerMinute"] = $"{RefusalsPerMinute}";
    }
}
