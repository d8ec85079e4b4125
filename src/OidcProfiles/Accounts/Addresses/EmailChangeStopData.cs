namespace OidcProfiles.Accounts.Addresses;

/// <summary>What the stop of a change of address is about.</summary>
/// <param name="Handle">The proof of the change.</param>
/// <param name="Change">The change.</param>
/// <param name="IpAddress">Where it came from.</param>
/// <param name="Device">Browser and system it came from.</param>
internal sealed record EmailChangeStopData(Guid Handle, EmailChangeData Change, string? IpAddress, string? Device);
