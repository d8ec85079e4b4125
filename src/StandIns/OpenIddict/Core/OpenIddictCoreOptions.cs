namespace OpenIddict.Core;

/// <summary>What the managers share.</summary>
public sealed class OpenIddictCoreOptions
{
    /// <summary>The clock; the system's when nothing else is set or registered.</summary>
    public TimeProvider? TimeProvider { get; set; }
}
