namespace OidcProfiles.TestSupport;

/// <summary>What an endpoint of the upstream provider does in place of its work, or before it.</summary>
public sealed record UpstreamBehaviour
{
    /// <summary>Milliseconds to wait first.</summary>
    public int? Delay { get; init; }

    /// <summary><c>drop</c> ends the connection without an answer.</summary>
    public string? Action { get; init; }

    /// <summary>The status of an answer in place of the real one; null for the real one.</summary>
    public int? Status { get; init; }

    /// <summary>The body of that answer.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of that body.</summary>
    public string? Type { get; init; }

    /// <summary>Where that answer sends the caller.</summary>
    public string? Location { get; init; }

    /// <summary>How often it does so; null for ever.</summary>
    public int? Times { get; init; }
}
