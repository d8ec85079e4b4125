using System.Collections.Immutable;
using OidcProfiles.Attributes;

namespace OidcProfiles.Accounts.Completion;

/// <summary>What a person must give before the sign-in ends.</summary>
/// <param name="TermsVersion">The version of the terms to accept; null if they are accepted, or there are none.</param>
/// <param name="Attributes">The attributes to ask for now, in the order of forms.</param>
/// <param name="Remaining">How many more are asked for afterwards.</param>
public sealed record CompletionNeed(string? TermsVersion, ImmutableArray<AttributeDefinition> Attributes, int Remaining);
