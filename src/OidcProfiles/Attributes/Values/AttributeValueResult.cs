namespace OidcProfiles.Attributes.Values;

/// <summary>What became of an input: a value, the wish to have none, or an error.</summary>
public readonly record struct AttributeValueResult
{
    private AttributeValueResult(AttributeValue? value, AttributeError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The input says that there shall be no value.</summary>
    public static AttributeValueResult Cleared => default;

    /// <summary>The value; null if it is cleared or refused.</summary>
    public AttributeValue? Value { get; }

    /// <summary>Why the input is refused; null if it is not.</summary>
    public AttributeError? Error { get; }

    /// <summary>Whether the input was an absence: JSON null, empty text, an empty list, an address without any member.</summary>
    public bool IsCleared => Value is null && Error is null;

    /// <summary>Whether there is no error.</summary>
    public bool Succeeded => Error is null;

    /// <summary>The input is a value.</summary>
    public static AttributeValueResult Accept(AttributeValue value) => new(value, null);

    /// <summary>The input is refused.</summary>
    public static AttributeValueResult Refuse(AttributeError error) => new(null, error);
}
