using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Host.Sample;

namespace OidcProfiles.Host.Pages;

/// <summary>A relying party in the browser; Development only.</summary>
internal sealed class SampleModel(IHostEnvironment environment) : PageModel
{
    public string Password => SampleUsers.Password;

    public string[] Scopes { get; } = ["profile", "email", "phone", "address", "groups", "custom_attributes"];

    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();
}
