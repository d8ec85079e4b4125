namespace OidcProfiles.Normalization.Mapping;

/// <summary>Where a value of an attribute may come from.</summary>
public sealed class AttributeSource
{
    /// <summary>The value.</summary>
    public string? Pointer { get; set; }

    /// <summary>The document.</summary>
    public SourceDocument Document { get; set; }

    /// <summary>The name of the converter that makes the attribute's form of it; null for none.</summary>
    public string? Converter { get; set; }

    /// <summary>What must hold for the value to count.</summary>
    public IList<SourceCondition> When { get; set; } = [];
}
