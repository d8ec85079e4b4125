using System.Collections.Immutable;

namespace OidcProfiles.Attributes;

/// <summary>What a value must satisfy beyond its type. An absent member sets no limit.</summary>
public sealed record AttributeConstraints
{
    /// <summary>No constraint.</summary>
    public static AttributeConstraints None { get; } = new();

    /// <summary>The least number (inclusive), for numbers and integers.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number (inclusive), for numbers and integers.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The greatest length in code points, for texts; where nothing is said, 2048 for a URL and 255 for the others.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>A regular expression that the whole text matches (.NET syntax that <c>RegexOptions.NonBacktracking</c> accepts).</summary>
    public string? Pattern { get; init; }

    /// <summary>The texts a dropdown accepts, in the order they are offered.</summary>
    public ImmutableArray<string> AllowedValues { get; init; } = [];

    /// <summary>The greatest number of values of a multi-valued attribute; 20 where nothing is said.</summary>
    public int? MaximumCount { get; init; }
}
