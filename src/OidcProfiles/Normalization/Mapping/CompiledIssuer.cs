using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>See <see cref="IssuerMapping"/>.</summary>
internal sealed record CompiledIssuer(string? Value, string[] Accepted, JsonPointer Pointer);
