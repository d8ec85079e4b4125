namespace OidcProfiles.UI.Fields;

/// <summary>One field of a form: the model of the partial <c>_Field</c>.</summary>
public sealed class FieldModel
{
    /// <summary>The name of the input, and the key of its errors.</summary>
    public required string Name { get; init; }

    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>The type of the input (HTML, 4.10.5).</summary>
    public string Type { get; init; } = "text";

    /// <summary>What is in it; never shown for passwords.</summary>
    public string? Value { get; init; }

    /// <summary>What helps to fill it in; null for nothing.</summary>
    public string? Help { get; init; }

    /// <summary>What browsers fill it with (HTML, 4.10.18.7).</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Which keyboard small devices show.</summary>
    public string? InputMode { get; init; }

    /// <summary>Whether it may stay empty, which the label then says.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether the page begins here.</summary>
    public bool HasFocus { get; init; }

    /// <summary>Shows how strong a new password is.</summary>
    public bool ShowsStrength { get; init; }

    /// <summary>The id of the input.</summary>
    public string Id => FieldIds.Of(Name);
}
