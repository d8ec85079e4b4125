using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OidcProfiles.UI.Texts;

/// <summary>What a password must be, in words, for people whose browser runs no script.</summary>
/// <param name="texts">The texts.</param>
/// <param name="identity">The rules.</param>
public sealed class PasswordRules(PageTexts texts, IOptions<IdentityOptions> identity)
{
    /// <summary>All rules as sentences.</summary>
    public string Describe()
    {
        var rules = identity.Value.Password;
        return string.Join(
            ' ',
            new[]
            {
                texts["Identity.PasswordTooShort", rules.RequiredLength],
                rules.RequireUppercase ? texts["Identity.PasswordRequiresUpper"] : null,
                rules.RequireLowercase ? texts["Identity.PasswordRequiresLower"] : null,
                rules.RequireDigit ? texts["Identity.PasswordRequiresDigit"] : null,
                rules.RequireNonAlphanumeric ? texts["Identity.PasswordRequiresNonAlphanumeric"] : null,
                rules.RequiredUniqueChars > 1 ? texts["Identity.PasswordRequiresUniqueChars", rules.RequiredUniqueChars] : null,
            }.OfType<string>());
    }
}
