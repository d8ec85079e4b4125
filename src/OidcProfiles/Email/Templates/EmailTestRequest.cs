namespace OidcProfiles.Email.Templates;

/// <summary>A mail that an administrator wants to see in their own mailbox.</summary>
/// <param name="Mail">The mail, by its name in <see cref="EmailCatalogue"/>; it is sent with its sample.</param>
/// <param name="Culture">The language (BCP 47).</param>
/// <param name="Template">The template that was edited: one of the mail's, or a layout.</param>
/// <param name="Text">Its text, saved or not.</param>
public sealed record EmailTestRequest(string Mail, string Culture, string Template, string Text);
