using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims.Evaluation;

/// <summary>What the evaluation decided on one claim at one destination.</summary>
/// <param name="Definition">The attribute; null for a claim that a contributor added.</param>
/// <param name="Language">The language that was asked for by name (OIDC Core 5.2); null for the claim without a tag.</param>
/// <param name="Reason">Why it is in or out.</param>
/// <param name="Name">The claim's name, or its member of <c>custom_attributes</c>.</param>
/// <param name="Value">The value that goes out; null if none does.</param>
public readonly record struct ClaimDecision(
    AttributeDefinition? Definition, string? Language, ClaimReason Reason, string Name, AttributeValue? Value)
{
    /// <summary>Whether the claim goes out.</summary>
    public bool IsIncluded => Value is not null;
}
