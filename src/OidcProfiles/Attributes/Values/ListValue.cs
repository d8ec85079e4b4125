using System.Collections.Immutable;
using System.Text.Json;

namespace OidcProfiles.Attributes.Values;

/// <summary>The values of a multi-valued attribute, in their order.</summary>
/// <param name="Items">The values; at least one.</param>
public sealed record ListValue(ImmutableArray<AttributeValue> Items) : AttributeValue
{
    /// <inheritdoc/>
    public bool Equals(ListValue? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (var item in Items)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
