using System.Text.Json;

namespace OidcProfiles.Attributes.Values;

/// <summary>A whole number.</summary>
/// <param name="Integer">The number.</param>
public sealed record IntegerValue(long Integer) : AttributeValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteNumberValue(Integer);
}
