using System.Text.Json;
using OidcProfiles.History;

namespace OidcProfiles.Accounts.Data;

/// <summary>What changed in the profile, the newest first, page by page. What was left out when it was written is not there to be told.</summary>
internal sealed class HistoryData(IHistoryStore store, DataAttributes attributes) : IPersonalDataContributor
{
    private const int PageSize = 200;

    public string Name => "history";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        output.Json.WriteStartArray();
        IReadOnlyList<HistoryEntry> page = [];
        do
        {
            page = await store.ListOfUserAsync(userId, page.Count == 0 ? null : page[^1].Id, PageSize, cancellationToken);
            await output.WriteItemsAsync(
                page.Where(entry => attributes.FindName(entry.AttributeId) is not null),
                (json, entry) => Write(json, entry, userId),
                cancellationToken);
        }
        while (page.Count == PageSize);

        output.Json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, HistoryEntry entry, string userId)
    {
        json.WriteString("attribute", attributes.FindName(entry.AttributeId));
        WriteValue(json, "before", entry.Before);
        WriteValue(json, "after", entry.After);
        json.WriteBoolean("redacted", entry.IsRedacted);
        ActorData.Write(json, entry.Stamp.Provenance, userId);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            using var document = JsonDocument.Parse(value);
            document.WriteTo(json);
        }
    }
}
