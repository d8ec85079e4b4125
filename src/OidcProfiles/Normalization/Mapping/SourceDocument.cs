namespace OidcProfiles.Normalization.Mapping;

/// <summary>A document of a provider.</summary>
public enum SourceDocument
{
    /// <summary>UserInfo, and the ID token for what UserInfo lacks.</summary>
    Claims,

    /// <summary>The claims of the ID token.</summary>
    IdToken,

    /// <summary>The answer of the user-information endpoint.</summary>
    UserInfo,

    /// <summary>The list of addresses.</summary>
    Emails,

    /// <summary>The form field of the first sign-in.</summary>
    FormUser,
}
