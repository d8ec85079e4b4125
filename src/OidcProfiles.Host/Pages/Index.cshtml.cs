using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OidcProfiles.Host.Pages;

/// <summary>Where a newcomer arrives.</summary>
internal sealed class IndexModel(IHostEnvironment environment) : PageModel
{
    /// <summary>The signed-in person's user name.</summary>
    public string? UserName => User.Identity?.IsAuthenticated is true ? User.Identity.Name : null;

    /// <summary>Whether there is sample data to try.</summary>
    public bool IsDevelopment => environment.IsDevelopment();
}
