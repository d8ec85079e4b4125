using System.Text.Json;

namespace OidcProfiles.Normalization.Converting;

/// <summary>
/// Brings a provider's form of a value into the attribute's. It must be pure: it is called at each sign-in, by many at once. Its result is
/// validated like any other value.
/// </summary>
public interface IUpstreamConverter
{
    /// <summary>Converts a value.</summary>
    /// <param name="value">The value as the provider sent it; neither null nor empty text.</param>
    /// <returns>The value as the attribute wants it; null if it cannot be read, which drops the attribute.</returns>
    JsonElement? Convert(JsonElement value);
}
