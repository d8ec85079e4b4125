namespace OidcProfiles.Email.Templates;

/// <summary>Where a template comes from. In this order the sources are asked.</summary>
public enum EmailTemplateOrigin
{
    /// <summary>A file of <see cref="EmailOptions.TemplateFolder"/>.</summary>
    Folder = 0,

    /// <summary>The database, where the portal keeps what was edited there.</summary>
    Database = 1,

    /// <summary>The module.</summary>
    BuiltIn = 2,
}
