using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims;

/// <summary>A claim: name and typed value.</summary>
/// <param name="Name">The claim's name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct ProfileClaim(string Name, AttributeValue Value);
