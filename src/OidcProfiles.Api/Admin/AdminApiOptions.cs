namespace OidcProfiles.Api.Admin;

/// <summary>The settings of the Admin API; the configuration section is <c>OidcProfiles:AdminApi</c> by convention.</summary>
public sealed class AdminApiOptions
{
    /// <summary>Where it is reached: a path of this server.</summary>
    public string Path { get; set; } = "/api/profiles/v1";

    /// <summary>Where its OpenAPI document is reached; null or empty to have none.</summary>
    public string? DocumentPath { get; set; } = "/openapi/v1.json";

    /// <summary>The authentication scheme that validates access tokens, such as that of OpenIddict's validation. Has no default.</summary>
    public string AuthenticationScheme { get; set; } = "";

    /// <summary>The scope with which everything may be done, as far as the person behind the token has the rights.</summary>
    public string ManageScope { get; set; } = "oidcprofiles.admin";

    /// <summary>The scope with which everything may be read, as far as the person behind the token has the rights.</summary>
    public string ReadScope { get; set; } = "oidcprofiles.admin.read";

    /// <summary>How many requests one caller may make in a minute: a client by itself, or a person through a client.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>How many requests without an acceptable token one network may make in a minute.</summary>
    public int RefusalsPerMinute { get; set; } = 60;

    /// <summary>How large what is sent may be, in bytes.</summary>
    public int MaximumBodyBytes { get; set; } = 1024 * 1024;
}
