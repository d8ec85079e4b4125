namespace OidcProfiles.Accounts.Registration;

/// <summary>Asks for the mail of a registration once more.</summary>
/// <param name="Handle">The handle that the registration was answered with.</param>
/// <param name="Address">The address that was entered. It counts for the cool-down, so that the answer does not depend on the handle.</param>
/// <param name="Culture">The language of the page (BCP 47).</param>
/// <param name="Origin">Where it came from.</param>
public sealed record RegistrationResend(Guid Handle, string Address, string? Culture, RequestOrigin Origin);
