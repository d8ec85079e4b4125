using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Idempotency;

/// <summary>What came of a request to make something.</summary>
/// <param name="Result">Success, or what to mend.</param>
/// <param name="ResourceId">What was made, now or before; null if nothing was.</param>
/// <param name="IsRepeated">Whether it was made before, for the same request.</param>
public sealed record CreationAnswer(IdentityResult Result, string? ResourceId, bool IsRepeated = false);
