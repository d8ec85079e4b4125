using OidcProfiles.Administration.Accounts;

namespace OidcProfiles.UI.Administration;

/// <summary>What an administrator sees and enters of an account, as a form sends it.</summary>
public sealed class AccountInput
{
    /// <summary>The user name.</summary>
    public string? UserName { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Address { get; set; }

    /// <summary>Whether the address is known to be the person's.</summary>
    public bool IsAddressConfirmed { get; set; }

    /// <summary>The telephone number.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>Whether the number is known to be the person's.</summary>
    public bool IsPhoneConfirmed { get; set; }

    /// <summary>The form of an account.</summary>
    /// <param name="state">The account.</param>
    public static AccountInput Of(AccountState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new()
        {
            UserName = state.UserName,
            Address = state.Address,
            IsAddressConfirmed = state.IsAddressConfirmed,
            PhoneNumber = state.PhoneNumber,
            IsPhoneConfirmed = state.IsPhoneConfirmed,
        };
    }

    /// <summary>What was sent, of what may be changed; the rest as it is.</summary>
    /// <param name="now">The account as it is.</param>
    /// <param name="access">What may be changed.</param>
    public AccountState Over(AccountState now, AccountFields access)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(access);
        return new(
            access.UserName.IsWritable ? (UserName ?? string.Empty).Trim() : now.UserName,
            access.Address.IsWritable ? (Address ?? string.Empty).Trim() : now.Address,
            access.Address.IsWritable ? IsAddressConfirmed : now.IsAddressConfirmed,
            access.PhoneNumber.IsWritable ? (PhoneNumber ?? string.Empty).Trim() : now.PhoneNumber,
            access.PhoneNumber.IsWritable ? IsPhoneConfirmed : now.IsPhoneConfirmed);
    }
}
