using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Pages;

/// <summary>What every page of administration has. It needs <see cref="AdministersAttribute"/>.</summary>
public abstract class AdminPageModel : AccountPageModel
{
    /// <summary>Who administers, with their rights; for the managers.</summary>
    protected ProfileActor Actor => Service<AdminVisitor>().Actor;

    /// <summary>Whether the administrator may do something: what they may not do is not offered.</summary>
    /// <param name="area">Where.</param>
    /// <param name="level">What.</param>
    public bool May(AdminArea area, AdminLevel level = AdminLevel.Manage) => Actor.May(area, level);

    /// <summary>The page again with what to mend; 403 where the right is missing.</summary>
    /// <param name="result">What was refused.</param>
    /// <param name="field">The field that errors without an attribute belong to; null for none.</param>
    protected IActionResult Refuse(IdentityResult result, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.AdministrationForbidden)))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        AddErrors(result.Errors, field);
        return Page();
    }

    /// <summary>As <see cref="Refuse(IdentityResult, string?)"/>, with each error of a group at its field.</summary>
    /// <param name="result">What was refused.</param>
    private protected IActionResult RefuseGroup(IdentityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var error in result.Errors)
        {
            if (Refuse(IdentityResult.Failed(error), FieldOf(error.Code)) is StatusCodeResult forbidden)
            {
                return forbidden;
            }
        }

        return Page();
    }

    private static string? FieldOf(string code) => code switch
    {
        nameof(ProfileErrorDescriber.InvalidGroupName) or nameof(ProfileErrorDescriber.DuplicateGroupName) => "Input.Name",
        nameof(ProfileErrorDescriber.InvalidGroupDescription) => "Input.Description",
        _ => null,
    };
}
