using System.Text.Json;

namespace OidcProfiles.Accounts.Completion;

/// <summary>What a person gives.</summary>
/// <param name="Values">The values by attribute name; each that was asked for, also those left empty.</param>
/// <param name="TermsVersion">The version of the terms that the person accepts; null for none.</param>
public sealed record CompletionAnswer(IReadOnlyDictionary<string, JsonElement> Values, string? TermsVersion);
