namespace OpenIddict.Validation.AspNetCore;

public static class OpenIddictValidationAspNetCoreDefaults
{
    public const string AuthenticationScheme = "OpenIddict.Validation.AspNetCore";
}
