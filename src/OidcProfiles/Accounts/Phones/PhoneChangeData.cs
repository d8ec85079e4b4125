namespace OidcProfiles.Accounts.Phones;

/// <summary>What a proof of a number is about.</summary>
/// <param name="Number">The number (E.164).</param>
internal sealed record PhoneChangeData(string Number);
