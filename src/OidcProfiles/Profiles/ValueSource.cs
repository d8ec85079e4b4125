namespace OidcProfiles.Profiles;

/// <summary>Who set a value.</summary>
public enum ValueSource
{
    /// <summary>The person whose profile it is.</summary>
    User,

    /// <summary>An administrator, in the portal or through the Admin API.</summary>
    Admin,

    /// <summary>An upstream provider at sign-in.</summary>
    Provider,

    /// <summary>An import.</summary>
    Import,

    /// <summary>The program itself, such as sample data.</summary>
    System,
}
