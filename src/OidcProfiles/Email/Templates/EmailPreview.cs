using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>What a mail looks like, or why it does not.</summary>
/// <param name="Email">The mail; null if a template failed.</param>
/// <param name="Faults">What failed. A mail that is sent would be made of built-in templates then.</param>
public sealed record EmailPreview(RenderedEmail? Email, IReadOnlyList<TemplateFault> Faults);
