namespace OidcProfiles.Normalization.Trust;

/// <summary>The address that was chosen, and what its entry in the list says; null if it is not from the list.</summary>
internal readonly record struct AddressStatement(AddressText Address, bool? PrimaryEntry);
