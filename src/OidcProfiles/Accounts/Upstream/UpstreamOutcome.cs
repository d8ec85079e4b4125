using System.Diagnostics.CodeAnalysis;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>What became of a sign-in with a provider.</summary>
public sealed record UpstreamOutcome
{
    private UpstreamOutcome()
    {
    }

    /// <summary>What comes next.</summary>
    public required UpstreamStep Step { get; init; }

    /// <summary>The authentication scheme; null if it is not known.</summary>
    public string? Provider { get; init; }

    /// <summary>The account; null unless somebody is signed in by it.</summary>
    public string? UserId { get; init; }

    /// <summary>
    /// What the browser must keep to go on with <see cref="UpstreamStep.Ask"/>: a secret, for a cookie that no script reads. Null for other steps.
    /// </summary>
    public string? Pending { get; init; }

    /// <summary>Why it does not go on; null if it does.</summary>
    public UpstreamFailure? Failure { get; init; }

    /// <summary>What the log and the audit call it; null unless it failed.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Whether somebody is signed in now.</summary>
    [MemberNotNullWhen(true, nameof(UserId))]
    public bool Succeeded => UserId is not null;

    internal static UpstreamOutcome Done(UpstreamStep step, string provider, string userId) => new() { Step = step, Provider = provider, UserId = userId };

    internal static UpstreamOutcome Asking(string provider, string pending) => new() { Step = UpstreamStep.Ask, Provider = provider, Pending = pending };

    internal static UpstreamOutcome Failed(UpstreamFailure failure, string? provider, string? correlationId) =>
        new() { Step = UpstreamStep.Failed, Provider = provider, Failure = failure, CorrelationId = correlationId };
}
