namespace OidcProfiles.Api.Admin.Emails;

/// <summary>What a template shall say.</summary>
internal sealed record TemplateTextBody
{
    /// <summary>The text.</summary>
    public string? Text { get; init; }
}
