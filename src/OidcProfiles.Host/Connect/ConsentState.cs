namespace OidcProfiles.Host.Connect;

/// <summary>Whether a client may have what it asks for.</summary>
internal enum ConsentState
{
    /// <summary>It may.</summary>
    Given,

    /// <summary>The person must be asked.</summary>
    Needed,

    /// <summary>Only an administrator could grant it, and none has.</summary>
    Withheld,
}
