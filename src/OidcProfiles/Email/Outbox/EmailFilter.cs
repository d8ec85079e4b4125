namespace OidcProfiles.Email.Outbox;

/// <summary>Which mails of the outbox; what is null does not matter.</summary>
/// <param name="State">Where they are.</param>
/// <param name="Kind">The name of the mail.</param>
/// <param name="UserId">Whose.</param>
public sealed record EmailFilter(EmailState? State = null, string? Kind = null, string? UserId = null);
