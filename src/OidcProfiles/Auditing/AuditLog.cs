using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OidcProfiles.Auditing;

/// <summary>Reads from the store, page by page.</summary>
internal sealed class AuditLog(IAuditStore store) : IAuditLog
{
    private const int MostOnAPage = 1000;
    private const int PageSize = 500;
    private static readonly ReadOnlyMemory<byte> LineEnd = "\n"u8.ToArray();

    public async Task<AuditPage> ListAsync(AuditFilter filter, AuditPosition? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostOnAPage);

        // One more than asked for tells whether there is another page.
        var rows = await store.ListAsync(filter, before, limit + 1, cancellationToken);
        var entries = rows.Take(limit).Select(ToEntry).ToList();
        return new(entries, rows.Count > limit ? new(entries[^1].At, entries[^1].Id) : null);
    }

    public async IAsyncEnumerable<AuditEntry> ReadAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AuditPosition? next = null;
        do
        {
            var page = await ListAsync(filter, next, PageSize, cancellationToken);
            foreach (var entry in page.Entries)
            {
                yield return entry;
            }

            next = page.Next;
        }
        while (next is not null);
    }

    public async Task<long> ExportAsync(AuditFilter filter, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var count = 0L;
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer);
        await foreach (var entry in ReadAsync(filter, cancellationToken))
        {
            Write(json, entry);
            await json.FlushAsync(cancellationToken);
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
            await stream.WriteAsync(LineEnd, cancellationToken);
            buffer.ResetWrittenCount();
            json.Reset();
            count++;
        }

        return count;
    }

    private static AuditEntry ToEntry(StoredAudit row) => new()
    {
        Id = row.Id,
        At = row.At,
        Event = row.Event,
        Succeeded = row.Succeeded,
        UserId = row.User.Id,
        IsUserErased = row.User.IsErased,
        ActorId = row.Actor.Id,
        ClientId = row.ClientId,
        CorrelationId = row.CorrelationId,
        Details = AuditDetails.Read(row.Details),
        Sequence = row.Sequence,
        Hash = row.Hash,
    };

    private static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("at", entry.At);
        json.WriteString("event", entry.Event);
        json.WriteBoolean("succeeded", entry.Succeeded);
        WriteText(json, "user_id", entry.UserId);
        WriteText(json, "actor_id", entry.ActorId);
        WriteText(json, "client_id", entry.ClientId);
        WriteText(json, "correlation_id", entry.CorrelationId);
        WriteDetails(json, entry);
        if (entry.Sequence is { } sequence)
        {
            json.WriteNumber("sequence", sequence);
        }

        WriteText(json, "hash", entry.Hash);
        json.WriteEndObject();
    }

    /// <summary>As the member <c>details</c>, here and in what a person downloads.</summary>
    internal static void WriteDetails(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject("details");
        foreach (var (name, value) in entry.Details)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
