using OidcProfiles.Email.Templates;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>What a mail looks like, or why it does not.</summary>
/// <param name="Culture">The language that it is written in; absent if a template failed, as are the next three.</param>
/// <param name="Subject">One line.</param>
/// <param name="Html">The HTML part. Show it only where it can run nothing, such as in a frame with an empty <c>sandbox</c>.</param>
/// <param name="Text">The plain-text part.</param>
/// <param name="Faults">What failed. A mail that is sent would be made of built-in templates then.</param>
internal sealed record EmailPreviewBody(
    string? Culture, string? Subject, string? Html, string? Text, IReadOnlyList<EmailPreviewBody.TemplateFaultBody> Faults)
{
    public static EmailPreviewBody Of(EmailPreview preview) => new(
        preview.Email?.Culture,
        preview.Email?.Subject,
        preview.Email?.Html,
        preview.Email?.Text,
        [.. preview.Faults.Select(fault => new TemplateFaultBody(fault.Template, fault.Line, fault.Column, fault.Message))]);

    /// <summary>A fault of a template.</summary>
    /// <param name="Template">Its name; an included one has its own.</param>
    /// <param name="Line">Counted from 1.</param>
    /// <param name="Column">Counted from 1, in UTF-16 units.</param>
    /// <param name="Message">A sentence for whoever writes the template.</param>
    internal sealed record TemplateFaultBody(string Template, int Line, int Column, string Message);
}
