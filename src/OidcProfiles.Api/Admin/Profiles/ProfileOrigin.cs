using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin.Profiles;

/// <summary>What kind of actor set a value.</summary>
internal enum ProfileOrigin
{
    /// <summary>The person whose profile it is.</summary>
    User,

    /// <summary>An administrator, in the portal or through the Admin API.</summary>
    Admin,

    /// <summary>An upstream provider at sign-in.</summary>
    Provider,

    /// <summary>An import.</summary>
    Import,

    /// <summary>The program itself.</summary>
    System,
}
