using System.ComponentModel;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Users' keys as text and back.</summary>
internal static class UserKeys
{
    /// <summary>The canonical text only: "01" or a GUID in capitals is no subject, though it converts to a key.</summary>
    public static bool TryRead<TKey>(string text, out TKey key)
        where TKey : IEquatable<TKey>
    {
        key = default!;
        if (typeof(TKey) == typeof(string))
        {
            // What databases do not take is nobody's key.
            key = (TKey)(object)text;
            return text.Length > 0 && !text.Any(char.IsControl);
        }

        var converter = TypeDescriptor.GetConverter(typeof(TKey));
        if (!converter.IsValid(text) || converter.ConvertFromInvariantString(text) is not TKey converted)
        {
            return false;
        }

        // The default of a type is "no key yet" to Entity Framework Core, and never a user's.
        key = converted;
        return !converted.Equals(default) && string.Equals(Write(converted), text, StringComparison.Ordinal);
    }

    public static string Write<TKey>(TKey key)
        where TKey : IEquatable<TKey> =>
        key as string ?? TypeDescriptor.GetConverter(typeof(TKey)).ConvertToInvariantString(key)!;
}
