using System.Collections.Immutable;
using System.Text.Json;

namespace OidcProfiles.Attributes.Values;

/// <summary>Named values in an order, such as an address.</summary>
/// <param name="Members">The members; names occur once.</param>
public sealed record ObjectValue(ImmutableArray<KeyValuePair<string, AttributeValue>> Members) : AttributeValue
{
    /// <inheritdoc/>
    public bool Equals(ObjectValue? other) => other is not null && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Members.Aggregate(17, (hash, member) => HashCode.Combine(hash, member.Key, member.Value));

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        foreach (var (name, value) in Members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
