using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>See <see cref="SubjectMapping"/>.</summary>
internal sealed record CompiledSubject(JsonPointer[] Parts, string Separator, bool Numbers, CompiledAgreement[] Agreements);
