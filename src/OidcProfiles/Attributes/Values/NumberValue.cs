using System.Text.Json;

namespace OidcProfiles.Attributes.Values;

/// <summary>A decimal number.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberValue(decimal Number) : AttributeValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteNumberValue(Number);
}
