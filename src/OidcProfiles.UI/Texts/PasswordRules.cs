using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OidcProfiles.UI.Texts;

/// <summary>What a password must be, in words, for people whose browser runs no script.</summary>
/// <param name="texts">The texts.</param>
/// <param name="identity">The rules.</param>
public sealed class PasswordRules(PageTexts texts, IOptions<IdentityOptions> identity)
{
    /// <summary>All rules as one sentence.</summary>
    public string Describe()
    {
        var rules = identity.Value.Password;
        var parts = new[]
        {
            texts["Register.RuleLength", rules.RequiredLength],
            rules.RequireUppercase ? texts["Register.RuleUpper"] : null,
            rules.RequireLowercase ? texts["Register.RuleLower"] : null,
            rules.RequireDigit ? texts["Register.RuleDigit"] : null,
            rules.RequireNonAlphanumeric ? texts["Register.RuleSymbol"] : null,
            rules.RequiredUniqueChars > 1 ? texts["Register.RuleUnique", rules.RequiredUniqueChars] : null,
        };
        return texts["Register.Rules", string.Join(texts["Register.RuleSeparator"], parts.OfType<string>())];
    }
}
