using System.Text.Json.Serialization;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Why a request was not carried out (RFC 9457).</summary>
internal sealed record ApiProblem
{
    /// <summary>What kind of problem it is: <c>about:blank</c>, for which the status says all.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The status in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong and what is accepted.</summary>
    public string? Detail { get; init; }

    /// <summary>Each fault by itself.</summary>
    public IReadOnlyList<ApiFault>? Errors { get; init; }

    /// <summary>How long to wait; for the header, not for the body.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the header WWW-Authenticate says (RFC 6750, 3); null for nothing.</summary>
    [JsonIgnore]
    public string? Challenge { get; init; }
}
