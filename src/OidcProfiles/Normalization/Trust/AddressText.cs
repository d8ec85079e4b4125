using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization.Extracting;
using OidcProfiles.Normalization.Validating;

namespace OidcProfiles.Normalization.Trust;

/// <summary>An e-mail address as it was sent, and in the form in which addresses are compared.</summary>
internal sealed record AddressText(string Sent, string Comparable)
{
    private static readonly AttributeDefinition Definition = AttributeSchema.Standard.Find(StandardAttributes.Email)!;

    public string Domain => Comparable[(Comparable.LastIndexOf('@') + 1)..];

    /// <returns>Null if it is absent or no address; why is then among the dropped.</returns>
    public static AddressText? Read(JsonElement? value, AttributeChecker checker, ICollection<DroppedValue> dropped) =>
        JsonPresence.IsThere(value) && checker.Check(Definition, value!.Value, dropped) is TextValue { Text: var text }
            ? new(text, Compare(text))
            : null;

    /// <summary>
    /// Whether both are the same mailbox. The part before the @ is compared without regard to case, as accounts are found here.
    /// </summary>
    public bool IsSameAs(AddressText? other) => string.Equals(Comparable, other?.Comparable, StringComparison.OrdinalIgnoreCase);

    /// <summary>An address in the form in which addresses are compared: its domain in Punycode.</summary>
    public static string Compare(string text)
    {
        var at = text.LastIndexOf('@');
        return $"{text[..at]}@{EmailDomain.ToComparable(text[(at + 1)..])}";
    }
}
