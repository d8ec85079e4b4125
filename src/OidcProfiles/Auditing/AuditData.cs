using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Auditing;

/// <summary>What was recorded about a person, the newest first; not who else did it.</summary>
internal sealed class AuditData(IAuditLog log) : IPersonalDataContributor
{
    public string Name => "audit";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        output.Json.WriteStartArray();
        await foreach (var entry in log.ReadAsync(new() { UserId = userId }, cancellationToken))
        {
            output.Json.WriteStartObject();
            output.Json.WriteString("event", entry.Event);
            output.Json.WriteString("at", entry.At);
            output.Json.WriteBoolean("succeeded", entry.Succeeded);
            AuditLog.WriteDetails(output.Json, entry);
            output.Json.WriteEndObject();
            await output.SendAsync(cancellationToken);
        }

        output.Json.WriteEndArray();
    }
}
