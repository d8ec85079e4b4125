using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Converting;

/// <summary>
/// The second step: brings a provider's dialect into the form of the attribute. What all texts have in common (trimming, NFC, separators of
/// telephone numbers, the case of languages) is the value's own normal form and comes with it, see
/// <see cref="Attributes.Values.AttributeValueParser"/>. Pure.
/// </summary>
internal static class AttributeNormalizer
{
    private static readonly BooleanConverter Booleans = new();

    /// <returns>Null if the converter cannot read it.</returns>
    public static JsonElement? Normalize(RawAttribute raw, AttributeDefinition definition)
    {
        var value = raw.Converter is null ? raw.Value : Convert(raw.Converter, raw.Value);
        return value is { ValueKind: not JsonValueKind.Undefined } converted
            ? definition.Type == AttributeType.Boolean ? Booleans.Convert(converted) : converted
            : null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "A host's converter must not end a sign-in, whatever it throws.")]
    private static JsonElement? Convert(IUpstreamConverter converter, JsonElement value)
    {
        try
        {
            return converter.Convert(value);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
