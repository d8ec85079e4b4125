using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>What an edit wants: all definitions as they shall be; or why it cannot be.</summary>
internal sealed record SchemaEdit(AttributeSchemaDocument? Target, IReadOnlyList<IdentityError> Errors)
{
    /// <summary>Whether the edit was made for one version, and must not be made again for another.</summary>
    public bool IsForOneVersion { get; init; }

    /// <summary>What is recorded instead of what happens to each definition; null for just that.</summary>
    public string? Event { get; init; }

    /// <summary>Whether it comes from the configuration at start, which the log tells and the audit trail does not.</summary>
    public bool IsSeed { get; init; }

    public static SchemaEdit To(AttributeSchemaDocument target) => new(target, []);

    public static SchemaEdit Refuse(params IReadOnlyList<IdentityError> errors) => new(null, errors);
}
