using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>See <see cref="SourceCondition"/>.</summary>
internal sealed record CompiledCondition(JsonPointer Pointer, string Value, bool Not);
