using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>What an edit wants: all definitions as they shall be; or why it cannot be.</summary>
internal sealed record SchemaEdit(AttributeSchemaDocument? Target, IReadOnlyList<IdentityError> Errors)
{
    /// <summary>Whether the edit was made for one version, and must not be made again for another.</summary>
    public bool IsForOneVersion { get; init; }

    public static SchemaEdit To(AttributeSchemaDocument target) => new(target, []);

    public static SchemaEdit Refuse(params IReadOnlyList<IdentityError> errors) => new(null, errors);
}
