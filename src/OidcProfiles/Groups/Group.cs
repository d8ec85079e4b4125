namespace OidcProfiles.Groups;

/// <summary>Some users under one name, which the claim <c>groups</c> gives to clients (RFC 9068, 2.2.3.1).</summary>
public sealed record Group
{
    private const int IdLength = 32;

    /// <summary>Identifies it for ever: 32 hexadecimal digits in lower case.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, in one line and unique; what clients get.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; null if nobody said.</summary>
    public string? Description { get; init; }

    /// <summary>When it was made, to the microsecond.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Changes with every change of the group; not with its members.</summary>
    public required string ConcurrencyStamp { get; init; }

    /// <summary>How many members it has; null where that was not asked for.</summary>
    public int? MemberCount { get; init; }

    /// <summary>Whether a group could have a text as its id: databases do not take every text to look for.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsId(string text) => text is not null && text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);
}
