namespace OidcProfiles.Email.Templates;

/// <summary>A template that exists in at least one source.</summary>
public sealed record EmailTemplateInfo
{
    /// <summary>Its name, such as <c>welcome/body.html.de</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its mail in <see cref="EmailCatalogue"/>; null for a layout.</summary>
    public required string? Mail { get; init; }

    /// <summary><c>subject</c>, <c>body.html</c>, <c>body.txt</c>, or the file name of a layout.</summary>
    public required string Part { get; init; }

    /// <summary>Its language (BCP 47); null for the default.</summary>
    public required string? Culture { get; init; }

    /// <summary>The sources that have it, in the order in which they are asked: the first is in force.</summary>
    public required IReadOnlyList<EmailTemplateOrigin> Origins { get; init; }

    /// <summary>
    /// Whether mails use it. A template of a mail is not used as long as its mail has not all three parts in that language; nor one without a
    /// language if there is another that names the default one.
    /// </summary>
    public required bool IsUsed { get; init; }
}
