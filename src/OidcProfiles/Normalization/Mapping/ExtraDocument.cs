namespace OidcProfiles.Normalization.Mapping;

/// <summary>A document that must be fetched with the person's access token.</summary>
public sealed class ExtraDocument
{
    /// <summary>Which document it is.</summary>
    public SourceDocument Document { get; set; }

    /// <summary>Where it is fetched: an https address. It is part of the mapping and never comes out of a payload.</summary>
    public string? Address { get; set; }

    /// <summary>The scope that the provider wants for it; null for none.</summary>
    public string? Scope { get; set; }
}
