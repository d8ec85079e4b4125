using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>A mail that an administrator wants to see in their own mailbox.</summary>
internal sealed record EmailTestBody
{
    /// <summary>The name of the mail; it is sent with invented data.</summary>
    public string? Mail { get; init; }

    /// <summary>The language (BCP 47).</summary>
    public string? Culture { get; init; }

    /// <summary>The template that was edited: one of the mail's, or a layout.</summary>
    public string? Template { get; init; }

    /// <summary>Its text, saved or not.</summary>
    public string? Text { get; init; }

    public EmailTestRequest ToRequest() => new(
        ApiMember.Demand("mail", Mail),
        EmailPreviewQuestionBody.ReadCulture(Culture),
        ApiMember.Demand("template", Template),
        ApiMember.Demand("text", Text));
}
