using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Schema;

/// <summary>What came of making an attribute.</summary>
/// <param name="Result">Success, or what to mend.</param>
/// <param name="AttributeId">The id that it got; null if it was not made.</param>
public sealed record DefinitionCreation(IdentityResult Result, string? AttributeId);
