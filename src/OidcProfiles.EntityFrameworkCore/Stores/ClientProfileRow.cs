using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>What one query reads of a user for a client.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
internal sealed class ClientProfileRow<TKey>
    where TKey : IEquatable<TKey>
{
    public required ProfileRow Profile { get; init; }

    public ConsentEntity<TKey>? Consent { get; init; }
}
