using Microsoft.AspNetCore.Mvc.ModelBinding;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Pages;

/// <summary>What is asked of fields before the domain sees them: that there is something, and no more than a person types.</summary>
internal static class SecretFields
{
    public const int Longest = 256;

    /// <summary>Finds what is missing or too long.</summary>
    /// <param name="state">Gets the errors.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="fields">Names and values of the fields.</param>
    /// <returns>Whether all is well.</returns>
    public static bool Check(ModelStateDictionary state, PageTexts texts, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (string.IsNullOrEmpty(value))
            {
                state.AddModelError(name, texts["Common.Required"]);
            }
            else if (value.Length > Longest)
            {
                state.AddModelError(name, texts["Common.TooLong", Longest]);
            }
        }

        return state.IsValid;
    }
}
