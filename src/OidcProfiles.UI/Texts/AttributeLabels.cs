using System.Globalization;
using OidcProfiles.Attributes;

namespace OidcProfiles.UI.Texts;

/// <summary>What people read of an attribute, in the language of the request.</summary>
/// <param name="texts">The texts; a standard attribute has one under <c>Attributes.&lt;name&gt;</c>.</param>
public sealed class AttributeLabels(PageTexts texts)
{
    /// <summary>The name of an attribute.</summary>
    /// <param name="definition">The attribute.</param>
    public string Label(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Find(definition.Labels) ?? FindStandard(definition) ?? definition.DisplayName;
    }

    /// <summary>What helps to fill it in.</summary>
    /// <param name="definition">The attribute.</param>
    /// <returns>Null if there is nothing to say.</returns>
    public string? Help(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Find(definition.HelpTexts) ?? (definition.IsStandard ? texts.Find($"Attributes.{definition.Name}.Help") : null);
    }

    /// <summary>
    /// Our names are translated, and those of the members of an address, which errors call <c>address.locality</c>; a display name that the
    /// host chose is left as it is.
    /// </summary>
    private string? FindStandard(AttributeDefinition definition)
    {
        if (!definition.IsStandard)
        {
            return null;
        }

        var ours = StandardAttributes.All.First(standard => standard.Name == definition.Name).DisplayName == definition.DisplayName;
        return texts.Find($"Attributes.{(ours ? definition.Name : definition.DisplayName)}");
    }

    private static string? Find(IReadOnlyDictionary<string, string> byCulture)
    {
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            foreach (var (name, text) in byCulture)
            {
                if (name.Equals(culture.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return text;
                }
            }
        }

        return null;
    }
}
