namespace OidcProfiles.Access;

/// <summary>How a list of clients is meant.</summary>
public enum ClientReleaseMode
{
    /// <summary>All clients; there is no list.</summary>
    All,

    /// <summary>Only the listed clients.</summary>
    Only,

    /// <summary>All but the listed clients.</summary>
    Except,
}
