using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Tests.Schema.Fakes;

internal static class Results
{
    public static void Accept(this IdentityResult result) =>
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));

    /// <summary>The one error, of that code.</summary>
    public static IdentityError Refuse(this IdentityResult result, string code)
    {
        var error = Assert.Single(result.Errors);
        Assert.Equal(code, error.Code);
        return error;
    }
}
