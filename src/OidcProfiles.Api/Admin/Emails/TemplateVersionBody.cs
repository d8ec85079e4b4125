using OidcProfiles.Email.Templates;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>One save of a template, or its removal.</summary>
/// <param name="Id">A later one is greater.</param>
/// <param name="Name">The template.</param>
/// <param name="Text">What was saved; absent if the text was deleted, so that the built-in one was in force again.</param>
/// <param name="At">When.</param>
/// <param name="By">The user id of who did it, a pseudonym for somebody who was erased; absent if nobody is to be named.</param>
/// <param name="ByName">Their user name; absent if they are no longer there.</param>
internal sealed record TemplateVersionBody(long Id, string Name, string? Text, DateTimeOffset At, string? By, string? ByName)
{
    public static TemplateVersionBody Of(EmailTemplateVersion version) =>
        new(version.Id, version.Name, version.Text, version.At, version.By, version.ByName);
}
