using OidcProfiles.Access;

namespace OidcProfiles.Attributes;

/// <summary>Which clients get an attribute, as documents write it.</summary>
public sealed class ClientReleaseOptions
{
    /// <summary>How the list is meant.</summary>
    public ClientReleaseMode Mode { get; set; }

    /// <summary>The client ids.</summary>
    public IList<string> Clients { get; set; } = [];
}
