using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>The value of an attribute in one language.</summary>
/// <param name="Language">The language tag (BCP 47) in canonical form.</param>
/// <param name="Value">The value.</param>
/// <param name="CanWrite">Whether the party may change it.</param>
public sealed record ProfileVariant(string Language, AttributeValue Value, bool CanWrite);
