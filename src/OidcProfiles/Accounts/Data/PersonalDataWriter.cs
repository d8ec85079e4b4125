using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OidcProfiles.Accounts.Data;

/// <summary>Where a document of personal data is written to: JSON that people can read, and that goes out while it is made.</summary>
public sealed class PersonalDataWriter : IAsyncDisposable
{
    /// <summary>So much is kept before it goes out, in bytes.</summary>
    private const int MostPending = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * MostPending);
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> _send;

    internal PersonalDataWriter(Stream stream)
    {
        // The stream belongs to whoever gave it.
        _send = stream.WriteAsync;
        Json = new(_buffer, new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
    }

    /// <summary>Writes the JSON, to memory: what flushes it, as the serializer does, does not block.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Sends what was written, if it is enough to be worth it. Call it in every loop.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task SendAsync(CancellationToken cancellationToken) =>
        Json.BytesPending + _buffer.WrittenCount >= MostPending ? SendAllAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Writes a list, and sends in between.</summary>
    /// <typeparam name="T">What is in it.</typeparam>
    /// <param name="items">What is in it.</param>
    /// <param name="write">Writes the members of one; the braces are there.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task WriteListAsync<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        Json.WriteStartArray();
        await WriteItemsAsync(items, write, cancellationToken);
        Json.WriteEndArray();
    }

    /// <summary>Writes some entries of a list that is open.</summary>
    /// <typeparam name="T">What is in it.</typeparam>
    /// <param name="items">Some of what is in it.</param>
    /// <param name="write">Writes the members of one; the braces are there.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task WriteItemsAsync<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        foreach (var item in items)
        {
            Json.WriteStartObject();
            write(Json, item);
            Json.WriteEndObject();
            await SendAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Json.DisposeAsync();

    internal async Task SendAllAsync(CancellationToken cancellationToken)
    {
        await Json.FlushAsync(cancellationToken);
        await _send(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }
}
