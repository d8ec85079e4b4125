namespace OidcProfiles.Attributes;

/// <summary>Where the value of an attribute is kept.</summary>
public enum AttributeOrigin
{
    /// <summary>In the profile.</summary>
    Profile,

    /// <summary>In the ASP.NET Core Identity user; a profile edit never writes it.</summary>
    Identity,

    /// <summary>Nowhere: it is derived when it is read.</summary>
    Computed,
}
