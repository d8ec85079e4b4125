namespace OidcProfiles.Accounts.Registration;

/// <summary>What the proof of the address of an account is about that was made at once.</summary>
/// <param name="Address">The address.</param>
/// <param name="Browser">What the browser of the registration is known by; see <see cref="BrowserBinding"/>.</param>
/// <param name="ReturnUrl">Where the person was on the way to.</param>
/// <param name="Culture">The language of the page.</param>
internal sealed record AddressProofData(string Address, string? Browser, string? ReturnUrl, string? Culture);
