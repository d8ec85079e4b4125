using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>A template and where it comes from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Origin">Its source; null for what somebody edits and has not saved.</param>
internal sealed record EmailTemplate(EmailTemplateName Name, TemplateText Text, EmailTemplateOrigin? Origin)
{
    public bool IsBuiltIn => Origin == EmailTemplateOrigin.BuiltIn;

    public static EmailTemplate Of(EmailTemplateName name, string text, EmailTemplateOrigin? origin) => new(name, new($"{name}", text), origin);
}
