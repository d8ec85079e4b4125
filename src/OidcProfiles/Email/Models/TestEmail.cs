namespace OidcProfiles.Email.Models;

/// <summary>A mail with invented data that an administrator sends to themselves, with a text that need not be saved.</summary>
/// <param name="Mail">The mail that it shows, by its name in <see cref="EmailCatalogue"/>.</param>
/// <param name="Culture">The language (BCP 47).</param>
/// <param name="Template">The template that the text stands for.</param>
/// <param name="Text">The text.</param>
public sealed record TestEmail(string Mail, string Culture, string Template, string Text) : EmailModel;
