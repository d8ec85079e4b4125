using System.Diagnostics.CodeAnalysis;

namespace OidcProfiles.Normalization;

/// <summary>What became of a provider's documents: a profile, or the reason why the sign-in must not go on.</summary>
public sealed record UpstreamProfileResult
{
    private UpstreamProfileResult(NormalizedProfile? profile, UpstreamRefusal? refusal) => (Profile, Refusal) = (profile, refusal);

    /// <summary>The profile; null if it is refused.</summary>
    public NormalizedProfile? Profile { get; }

    /// <summary>Why it is refused; null if it is not.</summary>
    public UpstreamRefusal? Refusal { get; }

    /// <summary>Whether there is a profile.</summary>
    [MemberNotNullWhen(true, nameof(Profile))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Profile is not null;

    internal static UpstreamProfileResult Accept(NormalizedProfile profile) => new(profile, null);

    internal static UpstreamProfileResult Refuse(UpstreamRefusal refusal) => new(null, refusal);
}
