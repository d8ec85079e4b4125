using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>What somebody wants to see.</summary>
internal sealed record EmailPreviewQuestionBody
{
    /// <summary>The name of the mail; it is shown with invented data.</summary>
    public string? Mail { get; init; }

    /// <summary>The language (BCP 47); absent for the user's, or the default.</summary>
    public string? Culture { get; init; }

    /// <summary>The user who would get it; absent for an invented person. Needs the right to read users, too.</summary>
    public string? UserId { get; init; }

    /// <summary>Texts by name of template that are not saved yet and come before all others.</summary>
    public IReadOnlyDictionary<string, string>? Drafts { get; init; }

    public EmailPreviewRequest ToRequest() => new(ApiMember.Demand("mail", Mail))
    {
        Culture = Culture is null ? null : ReadCulture(Culture),
        UserId = ApiQuery.ReadText("userId", UserId),
        Drafts = (Drafts ?? new Dictionary<string, string>()).ToDictionary(
            draft => draft.Key, draft => ApiMember.Demand($"drafts.{draft.Key}", draft.Value), StringComparer.Ordinal),
    };

    public static string ReadCulture(string? culture) => EmailTemplateOverview.FindCulture(ApiMember.Demand("culture", culture))
        ?? throw ApiQuery.Refuse("culture", "culture is not accepted; accepted: a language tag (BCP 47), such as de or zh-HK.");
}
