using System.Globalization;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>A fault of a document, told of the attribute instead of its place in the document.</summary>
/// <param name="Attribute">The attribute's name; empty if it is about several.</param>
/// <param name="Member">The member, such as <c>Labels:en</c>.</param>
/// <param name="Sentence">The sentence, beginning with the member.</param>
internal readonly record struct SchemaFault(string Attribute, string Member, string Sentence)
{
    /// <param name="fault">A sentence of <see cref="AttributeOptionsFaults"/>, which begins with a path.</param>
    /// <param name="document">The document that it is about.</param>
    public static SchemaFault Of(string fault, AttributeSchemaDocument document)
    {
        var path = fault.Split(' ', 2)[0];
        if (path.Split(':', 3) is not [var collection, var key, var member])
        {
            return new("", path.TrimEnd(':'), fault);
        }

        var name = collection == nameof(document.CustomAttributes)
            ? document.CustomAttributes[int.Parse(key, CultureInfo.InvariantCulture)]?.Name ?? ""
            : key;
        return new(name, member, fault[(path.Length - member.Length)..]);
    }
}
