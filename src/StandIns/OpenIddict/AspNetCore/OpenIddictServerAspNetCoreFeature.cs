namespace OpenIddict.Server.AspNetCore;

/// <summary>The transaction of the current HTTP request.</summary>
public sealed class OpenIddictServerAspNetCoreFeature
{
    public OpenIddictServerTransaction? Transaction { get; set; }
}
