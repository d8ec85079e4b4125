using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>What is read or written: an attribute, or its value in one language, to which every rule of the attribute applies.</summary>
/// <param name="Definition">The attribute.</param>
/// <param name="Language">The canonical language tag; null for the attribute's own value.</param>
internal sealed record ProfileTarget(AttributeDefinition Definition, string? Language = null)
{
    /// <summary>What the value is kept under.</summary>
    public string Key => VariantName.Join(Definition.Id, Language);

    /// <summary>What people and programs call it.</summary>
    public string Name => VariantName.Join(Definition.Name, Language);

    /// <summary>What a name stands for; null if the schema has no place for a value of that name in the profile.</summary>
    public static ProfileTarget? Find(AttributeSchema schema, string name)
    {
        var (attribute, language) = VariantName.Split(name);
        if (schema.Find(attribute) is not { Origin: AttributeOrigin.Profile } definition)
        {
            return null;
        }

        return language is null ? new(definition)
            : definition.HasLanguageVariants && LanguageTag.Canonicalize(language) is { } canonical ? new(definition, canonical)
            : null;
    }

    /// <summary>Once a value was set, it stays; the Admin API may mend a mistake.</summary>
    public bool IsFixed(UserProfile profile, Party party) =>
        Definition.IsWriteOnce && party != Party.AdminApi && profile.Values.GetValueOrDefault(Key)?.Value is not null;
}
