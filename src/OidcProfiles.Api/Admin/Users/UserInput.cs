using Microsoft.AspNetCore.Http;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>What is asked of parts of bodies before the managers see them.</summary>
internal static class UserInput
{
    /// <summary>What the pages take: nobody could sign in there with a longer one.</summary>
    private const int LongestPassword = 256;

    /// <exception cref="ApiException">It is too long.</exception>
    public static void CheckPassword(string? password)
    {
        if (password?.Length > LongestPassword)
        {
            throw Refuse("PasswordTooLong", "password", $"The password is too long; accepted: at most {LongestPassword} characters.");
        }
    }

    /// <returns>The language in its canonical form; null for none.</returns>
    /// <exception cref="ApiException">It is none.</exception>
    public static string? ReadCulture(string? culture) => culture is null ? null
        : LanguageTag.Canonicalize(culture)
            ?? throw Refuse("InvalidCulture", "culture", "The language is not accepted; accepted: a language tag such as de or pt-BR (BCP 47).");

    public static ApiException Refuse(string code, string field, string message) =>
        new(ApiProblems.Of(StatusCodes.Status422UnprocessableEntity, code, field, message));
}
