namespace OidcProfiles.UI.Fields;

/// <summary>A choice of one among several: the model of the partial <c>_ChoiceField</c>.</summary>
public sealed class ChoiceFieldModel
{
    /// <summary>The name of the input, and the key of its errors.</summary>
    public required string Name { get; init; }

    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>What can be chosen.</summary>
    public required IReadOnlyList<FieldChoice> Choices { get; init; }

    /// <summary>What is chosen.</summary>
    public string? Value { get; init; }

    /// <summary>What helps to choose; null for nothing.</summary>
    public string? Help { get; init; }

    /// <summary>Whether all choices are to be seen at once.</summary>
    public bool HasRadios { get; init; }
}
