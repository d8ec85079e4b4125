using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <summary>An error in a template, with the place that an editor shows it at.</summary>
public sealed class TemplateError : IdentityError
{
    /// <summary>The name of the template; an included one has its own.</summary>
    public required string Template { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Counted from 1, in UTF-16 units.</summary>
    public required int Column { get; init; }
}
