using OidcProfiles.Attributes;
using OidcProfiles.UI.Fields;

namespace OidcProfiles.UI.Self;

/// <summary>A name in one language.</summary>
public sealed record LanguageField
{
    /// <summary>The name of the value, such as <c>given_name#ja-Hani-JP</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The language tag (BCP 47); empty in the fields of a new language.</summary>
    public string Language => VariantName.Split(Path).Language ?? string.Empty;

    /// <summary>What people read as its name.</summary>
    public required string Label { get; init; }

    /// <summary>What is in it.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>Whether the person may change it.</summary>
    public bool CanWrite { get; init; }

    /// <summary>The mark of what is kept.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>What it was changed to elsewhere while the person was changing it too; null if it was not.</summary>
    public string? Meanwhile { get; init; }

    /// <summary>The name of the input, and the key of its errors.</summary>
    public string Name => AttributeField.NameOf(Path);

    /// <summary>The id of the input.</summary>
    public string Id => AttributeField.IdOf(Path);

    /// <summary>The name of the hidden input for <see cref="Mark"/>.</summary>
    public string MarkName => ShownValue.NameOf(Path);
}
