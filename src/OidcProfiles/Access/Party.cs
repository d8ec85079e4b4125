namespace OidcProfiles.Access;

/// <summary>On whose behalf an attribute is read or written.</summary>
public enum Party
{
    /// <summary>The person whose profile it is.</summary>
    EndUser,

    /// <summary>Whoever holds a token: UserInfo, tokens, resolver.</summary>
    Client,

    /// <summary>An administrator on the pages of the portal.</summary>
    Portal,

    /// <summary>A caller of the Admin API, which has full access.</summary>
    AdminApi,
}
