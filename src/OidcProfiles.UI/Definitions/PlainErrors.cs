using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.UI.Definitions;

/// <summary>Errors of a page that has no field for each attribute: they stand on top, and lead nowhere.</summary>
internal static class PlainErrors
{
    public static IEnumerable<IdentityError> Of(IEnumerable<IdentityError> errors) =>
        errors.Select(error => new IdentityError { Code = error.Code, Description = error.Description });

    public static IdentityResult Of(IdentityResult result) => IdentityResult.Failed([.. Of(result.Errors)]);
}
