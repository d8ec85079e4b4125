using Microsoft.AspNetCore.Authentication;

namespace OpenIddict.Server.AspNetCore;

public sealed class OpenIddictServerAspNetCoreOptions : AuthenticationSchemeOptions
{
    /// <summary>Serves plain HTTP as well: for a server behind a proxy that ends TLS, and for tests.</summary>
    public bool DisableTransportSecurityRequirement { get; set; }

    public bool EnableAuthorizationEndpointPassthrough { get; set; }

    public bool EnableEndSessionEndpointPassthrough { get; set; }

    /// <summary>Leaves error responses of the pass-through endpoints to the application.</summary>
    public bool EnableErrorPassthrough { get; set; }

    public bool EnableTokenEndpointPassthrough { get; set; }

    public bool EnableUserInfoEndpointPassthrough { get; set; }

    /// <summary>Leaves the page of an error that cannot be redirected to the status code pages middleware.</summary>
    public bool EnableStatusCodePagesIntegration { get; set; }

    public bool SuppressJsonResponseIndentation { get; set; }

    public string? Realm { get; set; }
}
