using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>A part of a mail, or a layout, in one language, for an editor. The text need not exist.</summary>
public sealed record EmailTemplateSlot
{
    /// <summary>The name to save it under: without a language for the default one, as <see cref="EmailTemplateManager"/> takes it.</summary>
    public required string Name { get; init; }

    /// <summary>The mail; null for a layout.</summary>
    public required EmailDefinition? Mail { get; init; }

    /// <summary><c>subject</c>, <c>body.html</c>, <c>body.txt</c>, or the file name of a layout.</summary>
    public required string Part { get; init; }

    /// <summary>Where the text comes from, and whether it is used.</summary>
    public required EmailTemplateCell Cell { get; init; }

    /// <summary>What to begin with: the text of the database, else that in force, also of the language that is read instead; else nothing.</summary>
    public required string Text { get; init; }

    /// <summary>The built-in text of this language, else of the one that is read instead; null if there is none.</summary>
    public required string? BuiltIn { get; init; }

    /// <summary>What the database has, with the stamp that a save needs; null if it has none.</summary>
    public required StoredEmailTemplate? Stored { get; init; }

    /// <summary>The variables that it may use.</summary>
    public required IReadOnlyList<TemplateVariable> Variables { get; init; }

    /// <summary>What the variables are in previews, by name, such as <c>recipient.given_name</c>; those that have nothing are left out.</summary>
    public required IReadOnlyDictionary<string, string> Samples { get; init; }

    /// <summary>Variables that the built-in text names and the one in force does not: perhaps it says less than it should.</summary>
    public required IReadOnlyList<string> Unused { get; init; }
}
