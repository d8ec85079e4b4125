using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>Counts the values of one attribute that a new definition would break.</summary>
internal sealed class ValueCounter(AttributeValueParser parser, AttributeDefinition? before, AttributeDefinition after)
{
    private const int MostExamples = 5;

    private readonly bool _becomesUnique = after.IsUnique && before?.IsUnique != true;

    /// <summary>Sixteen bytes for each key, not the key: there may be millions.</summary>
    private readonly HashSet<UInt128> _keys = [];

    private readonly List<string> _examples = [];
    private int _stored;
    private int _invalid;
    private int _duplicate;

    /// <summary>Counts one value.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="value">The value.</param>
    /// <param name="isVariant">Whether it is one in another language.</param>
    public void Add(string userId, AttributeValue value, bool isVariant)
    {
        _stored++;
        var isInvalid = IsHidden(isVariant) || (!IsValid(after, value) && (before is null || IsValid(before, value)));
        var isDuplicate = _becomesUnique && !isVariant && IsDuplicate(value);
        _invalid += isInvalid ? 1 : 0;
        _duplicate += isDuplicate ? 1 : 0;
        if ((isInvalid || isDuplicate) && _examples.Count < MostExamples && !_examples.Contains(userId))
        {
            _examples.Add(userId);
        }
    }

    public ValueImpact ToImpact() => new() { Stored = _stored, Invalid = _invalid, Duplicate = _duplicate, ExampleUserIds = [.. _examples] };

    private bool IsHidden(bool isVariant) => (after.IsRetired && before?.IsRetired != true)
        || (after.Origin == AttributeOrigin.Computed && before?.Origin != AttributeOrigin.Computed)
        || (isVariant && !after.HasLanguageVariants && before?.HasLanguageVariants == true);

    private bool IsValid(AttributeDefinition definition, AttributeValue value) => parser.Parse(definition, value.ToJson()).Value is not null;

    /// <summary>Whether an earlier user has one of the keys; the user's own keys count once.</summary>
    private bool IsDuplicate(AttributeValue value)
    {
        var isDuplicate = false;
        foreach (var key in ValueIndex.Keys(after, value).Select(Hash).Distinct())
        {
            isDuplicate |= !_keys.Add(key);
        }

        return isDuplicate;
    }

    private static UInt128 Hash(string key) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
