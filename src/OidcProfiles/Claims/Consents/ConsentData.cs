using System.Text.Json;
using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Claims.Consents;

/// <summary>What the person shares with clients: which client, which attributes by their names, and since when.</summary>
internal sealed class ConsentData(IAttributeConsentStore store, DataAttributes attributes) : IPersonalDataContributor
{
    public string Name => "attribute_consents";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken) => await output.WriteListAsync(
        await store.ListAsync(userId, cancellationToken),
        (json, consent) =>
        {
            json.WriteString("client_id", consent.ClientId);
            Write(json, "shared", consent.Shared);
            Write(json, "withheld", consent.Withheld);
            json.WriteString("decided_at", consent.DecidedAt);
        },
        cancellationToken);

    private void Write(Utf8JsonWriter json, string name, IReadOnlySet<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var attribute in ids.Select(attributes.FindName).OfType<string>().Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(attribute);
        }

        json.WriteEndArray();
    }
}
