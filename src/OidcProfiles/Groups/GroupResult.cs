using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Groups;

/// <summary>What came of making or changing a group.</summary>
/// <param name="Result">Success, or why nothing was done.</param>
/// <param name="Group">The group as it is now; null if nothing was done.</param>
public sealed record GroupResult(IdentityResult Result, Group? Group);
