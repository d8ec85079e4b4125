namespace OidcProfiles.Accounts.Addresses;

/// <summary>What a change of address is about.</summary>
/// <param name="OldAddress">The address of the account when it was asked for.</param>
/// <param name="NewAddress">The address that it shall have.</param>
/// <param name="StopLifetime">How long the change can be stopped or taken back.</param>
internal sealed record EmailChangeData(string OldAddress, string NewAddress, TimeSpan StopLifetime);
