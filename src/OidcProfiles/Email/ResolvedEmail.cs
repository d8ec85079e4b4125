namespace OidcProfiles.Email;

/// <summary>What a <see cref="DeferredEmail"/> turned out to be.</summary>
/// <param name="Recipient">Who gets it.</param>
/// <param name="Model">What it says.</param>
public sealed record ResolvedEmail(EmailRecipient Recipient, EmailModel Model);
