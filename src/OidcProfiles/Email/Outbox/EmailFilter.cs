namespace OidcProfiles.Email.Outbox;

/// <summary>Which mails of the outbox; what is null does not matter.</summary>
/// <param name="State">Where they are.</param>
/// <param name="Kind">The name of the mail.</param>
/// <param name="UserId">Whose.</param>
/// <param name="Address">To whom: just this address, as it was written when the mail was asked for.</param>
public sealed record EmailFilter(EmailState? State = null, string? Kind = null, string? UserId = null, string? Address = null);
