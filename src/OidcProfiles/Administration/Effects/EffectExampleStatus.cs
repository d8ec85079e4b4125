namespace OidcProfiles.Administration.Effects;

/// <summary>Whether an example can be shown.</summary>
public enum EffectExampleStatus
{
    /// <summary>There are user and client. That the user is locked, say, the explanation tells.</summary>
    Shown,

    /// <summary>There is no such user.</summary>
    UnknownUser,

    /// <summary>There is no such client that acts for people.</summary>
    UnknownClient,
}
