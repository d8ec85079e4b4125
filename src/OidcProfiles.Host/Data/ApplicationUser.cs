using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Host.Data;

/// <summary>The host's user.</summary>
public sealed class ApplicationUser : IdentityUser;
