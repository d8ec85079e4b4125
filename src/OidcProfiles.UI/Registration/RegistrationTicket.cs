namespace OidcProfiles.UI.Registration;

/// <summary>What a browser knows of its own registration.</summary>
/// <param name="Handle">The handle of its proof.</param>
/// <param name="Address">The address that was entered.</param>
/// <param name="Browser">The random value by which the browser is known.</param>
/// <param name="IsReady">Whether there is an account already.</param>
internal sealed record RegistrationTicket(Guid Handle, string Address, string Browser, bool IsReady);
