namespace OidcProfiles.Email;

/// <summary>A mail as a person reads it.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Text">The plain-text part.</param>
/// <param name="Culture">The language it is written in (BCP 47).</param>
public sealed record RenderedEmail(string Subject, string Html, string Text, string Culture);
