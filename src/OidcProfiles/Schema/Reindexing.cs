using System.Collections.Immutable;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>Attributes to index anew.</summary>
/// <param name="AttributeIds">The attributes.</param>
/// <param name="Index">Gives a profile's indexed values of these attributes.</param>
public sealed record Reindexing(ImmutableArray<string> AttributeIds, Func<UserProfile, IReadOnlyList<IndexedValue>> Index);
