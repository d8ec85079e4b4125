namespace OidcProfiles.Filtering;

/// <summary>A filter, or a part of one, as <see cref="FilterParser"/> reads it. Immutable. It says what was asked, not whether that can be answered.</summary>
public abstract record FilterNode
{
    private protected FilterNode()
    {
    }

    /// <summary>Where it begins in the text, counted from 1.</summary>
    public required int Position { get; init; }
}
