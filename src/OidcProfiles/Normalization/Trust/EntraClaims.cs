using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Trust;

/// <summary>Reads what Entra says of an address.</summary>
internal static class EntraClaims
{
    /// <summary>The tenant of personal accounts: everybody can be in it, so that it vouches for nobody.</summary>
    public const string ConsumerTenant = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private static readonly JsonPointer DomainOwner = JsonPointer.Parse("/xms_edov")!;
    private static readonly JsonPointer[] Lists =
        [JsonPointer.Parse("/verified_primary_email")!, JsonPointer.Parse("/verified_secondary_email")!];

    /// <summary>True, 1, "1" and "true" count; whatever else is there counts as false.</summary>
    public static bool? ReadDomainOwner(JsonElement document)
    {
        var value = DomainOwner.Find(document);
        return !JsonPresence.IsThere(value) ? null : value switch
        {
            { ValueKind: JsonValueKind.Number } number => number.GetRawText() == "1",
            { ValueKind: JsonValueKind.String } text when JsonText.Read(text) == "1" => true,
            _ => JsonFlag.Read(value) == true,
        };
    }

    /// <summary>The addresses that are listed as verified: a list of texts, or one text.</summary>
    public static IEnumerable<JsonElement> ReadListed(JsonElement document) => Lists.Select(pointer => pointer.Find(document))
        .SelectMany(value => value switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Take(AddressChooser.MaximumEntries),
            { ValueKind: JsonValueKind.String } text => (IEnumerable<JsonElement>)[text],
            _ => [],
        });
}
