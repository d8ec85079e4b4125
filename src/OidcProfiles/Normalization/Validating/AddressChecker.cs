using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Validating;

/// <summary>
/// Validates a provider's address: a bad member does not take the others with it, and a member that OIDC Core 5.1.1 does not know is passed
/// over. Pure.
/// </summary>
internal sealed class AddressChecker(AttributeValueParser parser)
{
    private static readonly string[] Names = ["formatted", "street_address", "locality", "region", "postal_code", "country"];

    public AttributeValue? Check(AttributeDefinition definition, JsonElement value, ICollection<DroppedValue> dropped)
    {
        var texts = ReadTexts(definition, value, dropped);
        while (parser.ParseAddress(definition, texts) is var result)
        {
            if (result.Error is not { } error)
            {
                return result.Value;
            }

            dropped.Add(new(error.Path, DropReasons.Of(error)));
            if (!texts.Remove(error.Path[(definition.Name.Length + 1)..]))
            {
                break;
            }
        }

        return null;
    }

    private static Dictionary<string, string?> ReadTexts(
        AttributeDefinition definition, JsonElement value, ICollection<DroppedValue> dropped)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (JsonPointer.Parse($"/{name}")!.Find(value) is not { } member || !JsonPresence.IsThere(member))
            {
                continue;
            }

            if (member.ValueKind != JsonValueKind.String)
            {
                dropped.Add(new($"{definition.Name}.{name}", DropReason.WrongType));
            }
            else if (JsonText.Read(member) is { } text)
            {
                texts[name] = text;
            }
            else
            {
                dropped.Add(new($"{definition.Name}.{name}", DropReason.InvalidCharacters));
            }
        }

        return texts;
    }
}
