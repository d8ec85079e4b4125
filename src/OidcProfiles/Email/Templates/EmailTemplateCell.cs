namespace OidcProfiles.Email.Templates;

/// <summary>One part of a mail, or one layout, in one language.</summary>
/// <param name="Culture">The language (BCP 47).</param>
/// <param name="Origin">Where its text comes from; null if there is none in this language.</param>
/// <param name="FallsBackTo">
/// Where there is none: the language that is read instead, of a mail as a whole; null if there is none either.
/// </param>
/// <param name="IsUsed">Whether mails use it: not as long as another part of the mail is missing in this language.</param>
public sealed record EmailTemplateCell(string Culture, EmailTemplateOrigin? Origin, string? FallsBackTo, bool IsUsed);
