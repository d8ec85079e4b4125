using OidcProfiles.Attributes.Values.Normalizing;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts the allowed values, letter by letter.</summary>
internal static class DropdownValidator
{
    public static bool IsValid(string text, AttributeDefinition definition) =>
        definition.Constraints.AllowedValues.Any(allowed => TextNormalizer.Normalize(allowed) == text);
}
