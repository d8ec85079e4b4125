using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>See <see cref="EmailListMapping"/>.</summary>
internal sealed record CompiledEmailList(JsonPointer Address, JsonPointer Primary, JsonPointer Verified);
