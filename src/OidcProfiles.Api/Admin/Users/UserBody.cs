using System.Text.Json;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>A user: the account, and the values of the profile.</summary>
internal sealed record UserBody
{
    /// <summary>Identifies the user for ever; the claim <c>sub</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The user name.</summary>
    public string? UserName { get; init; }

    /// <summary>The e-mail address; absent for none.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the address is known to be the person's; absent without one.</summary>
    public bool? EmailVerified { get; init; }

    /// <summary>The telephone number (E.164); absent for none.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Whether the number is known to be the person's; absent without one.</summary>
    public bool? PhoneNumberVerified { get; init; }

    /// <summary>Whether the account is locked: by somebody, or for a while by wrong passwords.</summary>
    public bool Locked { get; init; }

    /// <summary>Until when it is locked; absent if it is not, or until somebody unlocks it.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether there is a password, be it a temporary one.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether the account waits for the person to accept an invitation.</summary>
    public bool Invited { get; init; }

    /// <summary>Whether the person has deleted the account and could still keep it.</summary>
    public bool BeingDeleted { get; init; }

    /// <summary>The values that are kept in the profile by attribute name, in other languages as <c>given_name#ja</c>.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }

    /// <summary>The password to begin with; only in the answer that made it.</summary>
    public UserTemporaryPasswordBody? TemporaryPassword { get; init; }

    public static UserBody Of(AdministeredAccount account)
    {
        var items = account.Profile.Attributes;
        return new()
        {
            Id = account.UserId,
            UserName = Text(StandardAttributes.PreferredUserName),
            Email = Text(StandardAttributes.Email),
            EmailVerified = Flag(StandardAttributes.EmailVerified),
            PhoneNumber = Text(StandardAttributes.PhoneNumber),
            PhoneNumberVerified = Flag(StandardAttributes.PhoneNumberVerified),
            Locked = account.LockedUntil is not null,
            LockedUntil = UserLock.EndOf(account.LockedUntil),
            HasPassword = account.HasPassword,
            Invited = account.IsInvited,
            BeingDeleted = account.IsBeingDeleted,
            Attributes = ValuesOf(account.Profile),
        };

        // Of the view and not of the account: it has what may be read.
        AttributeValue? Find(string id) => items.FirstOrDefault(item => item.Definition.IsStandard && item.Definition.Id == id)?.Value;
        string? Text(string id) => (Find(id) as TextValue)?.Text;
        bool? Flag(string id) => (Find(id) as BooleanValue)?.Flag;
    }

    /// <summary>In an order that is always the same: the entity tag hangs on it.</summary>
    private static SortedDictionary<string, JsonElement> ValuesOf(ProfileView profile)
    {
        var values = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var item in profile.Attributes.Where(item => item.Definition.Origin == AttributeOrigin.Profile))
        {
            if (item.Value is { } value)
            {
                values[item.Definition.Name] = value.ToJson();
            }

            foreach (var variant in item.Variants)
            {
                values[VariantName.Join(item.Definition.Name, variant.Language)] = variant.Value.ToJson();
            }
        }

        return values;
    }
}
