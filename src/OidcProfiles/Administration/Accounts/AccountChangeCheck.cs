using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Administration.Accounts;

/// <summary>What speaks against user name, address and telephone number that an administrator enters.</summary>
internal sealed class AccountChangeCheck<TUser>(AccountUsers<TUser> users, RegistrationCheck registration, AccountAttributes attributes)
    where TUser : class
{
    /// <returns>The state in the form in which it is kept, and everything that speaks against it.</returns>
    public async Task<(AccountState Wanted, IReadOnlyList<IdentityError> Faults)> FindAsync(
        TUser user, AccountState now, AccountState wanted, Party party)
    {
        var faults = new List<IdentityError>();
        wanted = Follow(now, wanted);
        if (wanted.Address != now.Address || wanted.IsAddressConfirmed != now.IsAddressConfirmed)
        {
            faults.AddRange(await CheckAddressAsync(user, now, wanted, party));
        }

        if (wanted.UserName != now.UserName)
        {
            faults.AddRange(attributes.Refuse(StandardAttributes.PreferredUserName, party) is { } refusal
                ? [refusal]
                : registration.FindOfUserName(wanted.UserName, wanted.Address));
        }

        if (wanted.PhoneNumber == now.PhoneNumber && wanted.IsPhoneConfirmed == now.IsPhoneConfirmed)
        {
            return (wanted, faults);
        }

        if (wanted.PhoneNumber.Length == 0)
        {
            faults.AddRange(attributes.Refuse(StandardAttributes.PhoneNumber, party) is { } refusal ? [refusal] : []);
            return (wanted with { IsPhoneConfirmed = false }, faults);
        }

        var (number, error) = attributes.Read(StandardAttributes.PhoneNumber, wanted.PhoneNumber, party);
        faults.AddRange(error is null ? [] : [error]);
        return (wanted with { PhoneNumber = (number as TextValue)?.Text ?? wanted.PhoneNumber }, faults);
    }

    private async Task<IEnumerable<IdentityError>> CheckAddressAsync(TUser user, AccountState now, AccountState wanted, Party party)
    {
        if (attributes.Refuse(StandardAttributes.Email, party) is { } refusal)
        {
            return [refusal];
        }

        if (wanted.Address == now.Address)
        {
            return [];
        }

        var faults = registration.FindOfAddress(wanted.Address).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var (isTaken, holder) = await users.FindByAddressAsync(wanted.Address);
        return isTaken && (holder is null || await users.Manager.GetUserIdAsync(holder) != await users.Manager.GetUserIdAsync(user))
            ? [users.Manager.ErrorDescriber.DuplicateEmail(wanted.Address)]
            : [];
    }

    /// <summary>A user name that was the old address, and was not touched, becomes the new one.</summary>
    private static AccountState Follow(AccountState now, AccountState wanted) =>
        wanted.UserName == now.UserName && string.Equals(now.UserName, now.Address, StringComparison.OrdinalIgnoreCase)
            ? wanted with { UserName = wanted.Address }
            : wanted;
}
