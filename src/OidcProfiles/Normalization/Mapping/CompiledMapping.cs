using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>A mapping document with its pointers parsed and its converters found.</summary>
internal sealed record CompiledMapping(
    string Provider,
    CompiledIssuer Issuer,
    JsonPointer? Tenant,
    CompiledSubject Subject,
    (string Name, CompiledSource[] Sources)[] Attributes,
    CompiledEmail? Email);
