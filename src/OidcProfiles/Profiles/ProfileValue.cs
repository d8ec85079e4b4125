using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>A value in a profile with its provenance.</summary>
/// <param name="Value">The value; null if somebody cleared it, which is more than never having been set.</param>
/// <param name="Provenance">Who set or cleared it.</param>
public sealed record ProfileValue(AttributeValue? Value, Provenance Provenance);
