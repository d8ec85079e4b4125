using Microsoft.EntityFrameworkCore;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Where the managers keep their entities.</summary>
public sealed class OpenIddictEntityFrameworkCoreOptions
{
    /// <summary>A <see cref="DbContext"/> that is registered in the container and has the OpenIddict entities.</summary>
    public Type? DbContextType { get; set; }
}
