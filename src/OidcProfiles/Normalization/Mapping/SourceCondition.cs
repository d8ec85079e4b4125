namespace OidcProfiles.Normalization.Mapping;

/// <summary>A condition on another value of the same document.</summary>
public sealed class SourceCondition
{
    /// <summary>The other value.</summary>
    public string? Pointer { get; set; }

    /// <summary>The text that it must be; a boolean or number counts as it is written. An absent value is no text.</summary>
    public string? Value { get; set; }

    /// <summary>Whether it must not be that text.</summary>
    public bool Not { get; set; }
}
