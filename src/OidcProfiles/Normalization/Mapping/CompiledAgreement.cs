using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>See <see cref="SubjectAgreement"/>.</summary>
internal sealed record CompiledAgreement(JsonPointer IdToken, JsonPointer UserInfo);
