using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <summary>An error about one attribute, with the place that a page or an API shows it at.</summary>
public sealed class AttributeError : IdentityError
{
    /// <summary>The name of the attribute.</summary>
    public required string Attribute { get; init; }

    /// <summary>
    /// The place within the attribute, such as <c>address.postal_code</c> or <c>languages[2]</c> (counted from 0);
    /// the name where the whole attribute is meant.
    /// </summary>
    public string Path
    {
        get => field ?? Attribute;
        init;
    }

    internal AttributeError At(string path) => new() { Code = Code, Description = Description, Attribute = Attribute, Path = path };
}
