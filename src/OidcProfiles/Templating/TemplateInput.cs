using System.Globalization;

namespace OidcProfiles.Templating;

/// <summary>What a template is rendered with.</summary>
public sealed record TemplateInput
{
    /// <summary>How values are written.</summary>
    public required TemplateFormat Format { get; init; }

    /// <summary>How numbers and dates look.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>
    /// The global variables in snake case: string, bool, int, long, decimal, double, <see cref="DateTime"/>, null, and of these
    /// <see cref="IReadOnlyDictionary{TKey, TValue}"/> with text keys and <see cref="IReadOnlyList{T}"/> of objects.
    /// </summary>
    public required IReadOnlyDictionary<string, object?> Variables { get; init; }

    /// <summary>Gives an included template by the name that the template says; null if there is none.</summary>
    public Func<string, TemplateText?> Include { get; init; } = _ => null;
}
