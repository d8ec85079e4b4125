using System.Text.Json;

namespace OidcProfiles.Attributes.Values;

/// <summary>A text.</summary>
/// <param name="Text">The text; not empty.</param>
public sealed record TextValue(string Text) : AttributeValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Text);
}
