using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>A text to look for faults in.</summary>
internal sealed record TemplateCheckBody
{
    /// <summary>The template that it shall be, such as <c>welcome/subject.de</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The text.</summary>
    public string? Text { get; init; }

    /// <summary>What was found.</summary>
    /// <param name="IsValid">Whether it could be saved.</param>
    /// <param name="Faults">Each with line and column.</param>
    internal sealed record AnswerBody(bool IsValid, IReadOnlyList<ApiFault> Faults);
}
