using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Administration;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Reference;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The reference of the Admin API, for whoever has any right; not there in a host without the API.</summary>
/// <param name="visitor">Who visits.</param>
/// <param name="services">Of the request.</param>
[SignedIn]
public sealed class ApiModel(AdminVisitor visitor, IServiceProvider services) : AdminPageModel
{
    /// <summary>The reference.</summary>
    public ApiManual Manual { get; private set; } = new("", "", [], []);

    /// <summary>Shows it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await visitor.SignInAsync(HttpContext);
        if (!(await visitor.FindRightsAsync(cancellationToken)).IsAny)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (services.GetService<IApiReference>() is not { } reference)
        {
            return NotFound();
        }

        Manual = ApiManualReader.Read(await reference.ReadAsync(cancellationToken));
        return Page();
    }
}
