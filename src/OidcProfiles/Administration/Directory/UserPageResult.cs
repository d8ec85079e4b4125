using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Administration.Directory;

/// <summary>What came of a query.</summary>
/// <param name="Result">Success, or what to mend in the query.</param>
/// <param name="Page">The users; null if there is something to mend.</param>
public sealed record UserPageResult(IdentityResult Result, UserPage? Page);
