using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Attributes.Values.Normalizing;

namespace OidcProfiles.Profiles;

/// <summary>
/// The normalised form under which a value is unique and found: compatibility forms are one (NFKC), neither case nor invisible characters
/// count, domains are in Punycode. A long text is represented by its hash.
/// </summary>
public static class ValueIndex
{
    private const int MaximumLength = 256;

    /// <summary>The indexed values of a profile.</summary>
    /// <param name="definitions">The attributes; those that are neither unique nor searchable are passed over.</param>
    /// <param name="profile">The profile.</param>
    public static IReadOnlyList<IndexedValue> Of(IEnumerable<AttributeDefinition> definitions, UserProfile profile)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(profile);
        return [.. from definition in definitions
                   where definition.IsUnique || definition.IsSearchable
                   let value = profile.Values.GetValueOrDefault(definition.Id)?.Value
                   where value is not null
                   from key in Keys(definition, value).Distinct(StringComparer.Ordinal)
                   select new IndexedValue(definition.Id, key, definition.IsUnique)];
    }

    /// <summary>The normalised forms of a value: one, or one for each of a list.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="value">Its value.</param>
    public static IEnumerable<string> Keys(AttributeDefinition definition, AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return value is ListValue list ? list.Items.Select(item => Key(definition.Type, item)) : [Key(definition.Type, value)];
    }

    /// <summary>The normalised form of a text that is no value of an attribute, of at most 256 characters.</summary>
    /// <exception cref="ArgumentException">It is no Unicode text.</exception>
    internal static string KeyOf(string text) => Shorten(Fold(text));

    /// <summary>The normalised form of a part of a value, such as its beginning; longer than any key if the part is.</summary>
    /// <exception cref="ArgumentException">It is no Unicode text.</exception>
    internal static string PartOf(AttributeType type, string text) => type switch
    {
        AttributeType.Email => FoldEmail(text),
        AttributeType.PhoneNumber => Fold(PhoneNumberNormalizer.Normalize(text)),

        // Of an address without a path a slash becomes one, which is no part of what was asked.
        AttributeType.Url => text.EndsWith('/') ? FoldUrl(text) : FoldUrl(text).TrimEnd('/'),
        _ => Fold(text),
    };

    private static string Key(AttributeType type, AttributeValue value)
    {
        var key = value switch
        {
            TextValue text when type == AttributeType.Email => FoldEmail(text.Text),
            TextValue text when type == AttributeType.Url => FoldUrl(text.Text),
            TextValue text => Fold(text.Text),
            IntegerValue integer => integer.Integer.ToString(CultureInfo.InvariantCulture),
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            BooleanValue flag => flag.Flag ? "true" : "false",
            _ => value.ToJson().GetRawText(),
        };
        return Shorten(key);
    }

    private static string Shorten(string key) =>
        key.Length <= MaximumLength ? key : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";

    /// <summary>
    /// Decomposed, so that the marks of a letter (the dot of İ, a Greek iota subscript) are folded like the same marks written apart.
    /// Upper case first: it makes one of letters whose lower cases differ, such as the two small sigmas. Of the letters that fold to
    /// two (Unicode's CaseFolding.txt, status F) ß and ẞ alone are left to do by hand.
    /// </summary>
    private static string Fold(string text) => Invisible.Remove(text.Normalize(NormalizationForm.FormKD))
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace("ẞ", "ss", StringComparison.Ordinal)
        .ToUpperInvariant().ToLowerInvariant()
        .Normalize(NormalizationForm.FormKC);

    private static string FoldEmail(string address)
    {
        var at = address.LastIndexOf('@');
        var domain = at < 0 ? null : EmailDomain.ToComparable(address[(at + 1)..]);
        return domain is null ? Fold(address) : $"{Fold(address[..at])}@{domain}";
    }

    /// <summary>Scheme and host do not depend on case (RFC 3986, 6.2.2.1); path and query do.</summary>
    private static string FoldUrl(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? string.Empty : $":{uri.Port.ToString(CultureInfo.InvariantCulture)}")}{uri.PathAndQuery}{uri.Fragment}"
            : Fold(address);
}
