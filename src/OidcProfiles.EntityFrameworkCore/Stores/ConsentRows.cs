using System.Text.Json;
using OidcProfiles.Claims.Consents;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Consents as rows and back.</summary>
internal static class ConsentRows
{
    public static AttributeConsent Read<TKey>(ConsentEntity<TKey> row, string userId)
        where TKey : IEquatable<TKey> => new()
        {
            UserId = userId,
            ClientId = row.ClientId,
            Shared = Read(row.Shared),
            Withheld = Read(row.Withheld),
            Essential = Read(row.Essential),
            DecidedAt = new(row.DecidedAt, TimeSpan.Zero),
            ConcurrencyStamp = row.ConcurrencyStamp,
        };

    public static ConsentEntity<TKey> Write<TKey>(AttributeConsent consent, TKey key)
        where TKey : IEquatable<TKey> => new()
        {
            UserId = key,
            ClientId = consent.ClientId,
            Shared = Write(consent.Shared),
            Withheld = Write(consent.Withheld),
            Essential = Write(consent.Essential),
            DecidedAt = consent.DecidedAt.UtcDateTime,
        };

    /// <summary>On the path of UserInfo: read as it stands, without a serializer's detours.</summary>
    private static HashSet<string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var set = new HashSet<string>(document.RootElement.GetArrayLength(), StringComparer.Ordinal);
        foreach (var id in document.RootElement.EnumerateArray())
        {
            set.Add(id.GetString()!);
        }

        return set;
    }

    private static string Write(IReadOnlySet<string> ids) => JsonSerializer.Serialize(ids.Order(StringComparer.Ordinal));
}
