using System.Collections.Frozen;
using OidcProfiles.Normalization.Extracting;
using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>See <see cref="EmailMapping"/>.</summary>
internal sealed record CompiledEmail(
    JsonPointer[] Addresses,
    JsonPointer? Verified,
    CompiledEmailList? List,
    JsonPointer? Relay,
    FrozenSet<string> IgnoredDomains,
    EmailTrustRule Rule);
