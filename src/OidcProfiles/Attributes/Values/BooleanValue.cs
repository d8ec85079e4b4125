using System.Text.Json;

namespace OidcProfiles.Attributes.Values;

/// <summary>True or false.</summary>
/// <param name="Flag">Which of them.</param>
public sealed record BooleanValue(bool Flag) : AttributeValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteBooleanValue(Flag);
}
