using OidcProfiles.Access;

namespace OidcProfiles.Administration.Clients;

/// <summary>
/// What somebody decides of one attribute for one client. Scopes, destinations and access must allow it besides, and for other clients the
/// first two change nothing.
/// </summary>
public enum ClientReleaseChoice
{
    /// <summary>Back to the default: all clients, whatever lists there were.</summary>
    Everyone,

    /// <summary>The client gets it: it is added to <see cref="ClientReleaseMode.Only"/>, or taken out of <see cref="ClientReleaseMode.Except"/>.</summary>
    Given,

    /// <summary>
    /// The client does not get it: it is added to <see cref="ClientReleaseMode.Except"/>, or taken out of <see cref="ClientReleaseMode.Only"/>, from
    /// which the last one cannot be taken.
    /// </summary>
    Withheld,
}
