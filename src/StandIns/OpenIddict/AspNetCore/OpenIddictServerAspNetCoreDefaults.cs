namespace OpenIddict.Server.AspNetCore;

public static class OpenIddictServerAspNetCoreDefaults
{
    public const string AuthenticationScheme = "OpenIddict.Server.AspNetCore";
}
