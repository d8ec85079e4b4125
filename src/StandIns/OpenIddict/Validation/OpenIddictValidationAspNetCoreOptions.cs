using Microsoft.AspNetCore.Authentication;

namespace OpenIddict.Validation.AspNetCore;

/// <summary>How validation speaks HTTP.</summary>
public sealed class OpenIddictValidationAspNetCoreOptions : AuthenticationSchemeOptions
{
    /// <summary>Of the challenges; none by default.</summary>
    public string? Realm { get; set; }
}
