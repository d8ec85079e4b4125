using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>What one query reads of a user.</summary>
/// <typeparam name="TKey">The type of the user's key.</typeparam>
internal sealed class ProfileRow<TKey>
    where TKey : IEquatable<TKey>
{
    public string? UserName { get; init; }

    public string? Email { get; init; }

    public bool EmailConfirmed { get; init; }

    public string? PhoneNumber { get; init; }

    public bool PhoneNumberConfirmed { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public bool IsBeingDeleted { get; init; }

    /// <summary>The names of groups, joined by line breaks; null for none.</summary>
    public string? Groups { get; init; }

    public string? Document { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? ConcurrencyStamp { get; init; }

    public ConsentEntity<TKey>? Consent { get; init; }

    public ProfileSnapshot ToSnapshot(string userId) => new(ToAccount(userId), ToProfile(userId))
    {
        Groups = string.IsNullOrEmpty(Groups) ? [] : [.. Groups.Split('\n').Order(StringComparer.Ordinal)],
        Consent = Consent is null ? null : ConsentRows.Read(Consent, userId),
    };

    private AccountSnapshot ToAccount(string userId) => new()
    {
        UserId = userId,
        UserName = UserName,
        Email = Email,
        EmailConfirmed = EmailConfirmed,
        PhoneNumber = PhoneNumber,
        PhoneNumberConfirmed = PhoneNumberConfirmed,
        LockedUntil = LockedUntil,
        IsBeingDeleted = IsBeingDeleted,
    };

    private UserProfile ToProfile(string userId) => Document is null
        ? new() { UserId = userId }
        : new()
        {
            UserId = userId,
            Values = ProfileDocument.Read(Document),
            UpdatedAt = UpdatedAt,
            ConcurrencyStamp = ConcurrencyStamp,
        };
}
