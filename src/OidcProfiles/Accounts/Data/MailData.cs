using System.Text.Json;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.Data;

/// <summary>The mails in the outbox, page by page: which and when, not what they say.</summary>
internal sealed class MailData(IEmailOutboxStore store) : IPersonalDataContributor
{
    private const int PageSize = 200;

    public string Name => "mails";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        output.Json.WriteStartArray();
        var filter = new EmailFilter { UserId = userId };
        IReadOnlyList<EmailEntry> page = [];
        do
        {
            page = await store.ListAsync(filter, page.Count == 0 ? null : page[^1].Id, PageSize, cancellationToken);
            await output.WriteItemsAsync(page, Write, cancellationToken);
        }
        while (page.Count == PageSize);

        output.Json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, EmailEntry entry)
    {
        json.WriteString("kind", entry.Kind);
        json.WriteString("to", entry.Address);
        json.WriteString("state", JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.State.ToString()));
        json.WriteString("created_at", entry.CreatedAt);
        json.WritePropertyName("ended_at");
        JsonSerializer.Serialize(json, entry.EndedAt);
    }
}
