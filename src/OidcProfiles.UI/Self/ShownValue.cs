using System.Security.Cryptography;
using System.Text;
using OidcProfiles.UI.Fields;

namespace OidcProfiles.UI.Self;

/// <summary>
/// A mark of what a form showed, so that only what a person changed is written: what was changed elsewhere in the meantime is not put back.
/// </summary>
internal static class ShownValue
{
    private const string Prefix = "Was";
    private const int Bytes = 12;

    /// <summary>The name of the hidden input that holds the mark of a field.</summary>
    /// <param name="path">The attribute, or its value in a language.</param>
    public static string NameOf(string path) => $"{Prefix}[{path}]";

    /// <summary>The mark of a field; empty for an empty field.</summary>
    public static string Mark(AttributeField field) => field.Members.Count > 0
        ? Mark(field.Members.Where(member => member.Value.Trim().Length > 0).Select(member => $"{member.Name}={Join([member.Value])}"))
        : Mark(field.Values);

    /// <summary>The mark of texts; blanks around them, blank lines and the kind of line breaks do not count.</summary>
    public static string Mark(IEnumerable<string?> texts) =>
        Join(texts) is { Length: > 0 } text ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes)) : string.Empty;

    private static string Join(IEnumerable<string?> texts) => string.Join(
        '\n', texts.SelectMany(text => (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
}
