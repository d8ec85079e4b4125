using OidcProfiles.Attributes;
using OidcProfiles.UI.Fields;

namespace OidcProfiles.UI.Self;

/// <summary>One attribute on the profile page: a field, or text where the person may only read it.</summary>
public sealed record ProfileEntry
{
    /// <summary>The attribute.</summary>
    public required AttributeDefinition Definition { get; init; }

    /// <summary>What people read as its name.</summary>
    public required string Label { get; init; }

    /// <summary>The field; null if the person may only read it.</summary>
    public AttributeField? Field { get; init; }

    /// <summary>The value in words, where there is no field.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>More about the value: who manages it, whether it is confirmed; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The name of the hidden input for <see cref="Mark"/>.</summary>
    public string MarkName => ShownValue.NameOf(Definition.Name);

    /// <summary>The mark of what is kept, so that it is seen whether the person changed it.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>What it was changed to elsewhere while the person was changing it too; null if it was not.</summary>
    public string? Meanwhile { get; init; }
}
