namespace OidcProfiles.Administration.Accounts;

/// <summary>What an administrator sees and edits of an account beside its profile.</summary>
/// <param name="UserName">The user name.</param>
/// <param name="Address">The e-mail address; empty for none.</param>
/// <param name="IsAddressConfirmed">Whether the address is known to be the person's.</param>
/// <param name="PhoneNumber">The telephone number; empty for none.</param>
/// <param name="IsPhoneConfirmed">Whether the number is known to be the person's.</param>
public sealed record AccountState(
    string UserName, string Address, bool IsAddressConfirmed, string PhoneNumber, bool IsPhoneConfirmed)
{
    /// <summary>Neither name, address nor number.</summary>
    public override string ToString() => nameof(AccountState);
}
