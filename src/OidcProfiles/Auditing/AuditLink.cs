using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Auditing;

/// <summary>The rule of the chain: SHA-256 of the hash before and of the canonical bytes of the event.</summary>
public static class AuditLink
{
    private const byte Version = 1;
    private const byte Absent = 0;
    private const byte Present = 1;

    /// <summary>The hash of an event at its place.</summary>
    /// <param name="previous">The hash of the event before it.</param>
    /// <param name="row">The event.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Hash(string previous, StoredAudit row)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(row);
        var buffer = new ArrayBufferWriter<byte>();
        WriteText(buffer, previous);
        Write(buffer, row);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>What is wrong with an event at its place.</summary>
    /// <param name="before">The place before it.</param>
    /// <param name="row">The event.</param>
    /// <returns>Null if nothing is.</returns>
    public static AuditFaultKind? FindFault(AuditCheckpoint before, StoredAudit row)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Sequence is not { } sequence || sequence <= before.Sequence)
        {
            return AuditFaultKind.Foreign;
        }

        if (sequence > before.Sequence + 1)
        {
            return AuditFaultKind.Missing;
        }

        var isIntact = row.User.IsIntact && row.Actor.IsIntact && string.Equals(Hash(before.Hash, row), row.Hash, StringComparison.Ordinal);
        return isIntact ? null : AuditFaultKind.Changed;
    }

    /// <summary>
    /// Two events have the same bytes only if they are the same: every field has its place, and every text its length before it. Number and
    /// hash are what is made of them, and ids and salts are not in them, so that they can be erased.
    /// </summary>
    internal static void Write(IBufferWriter<byte> output, StoredAudit row)
    {
        output.Write([Version]);
        row.Id.TryWriteBytes(output.GetSpan(16), bigEndian: true, out var length);
        output.Advance(length);
        BinaryPrimitives.WriteInt64BigEndian(output.GetSpan(sizeof(long)), row.At.UtcTicks);
        output.Advance(sizeof(long));
        output.Write([row.Succeeded ? Present : Absent]);
        WriteText(output, row.Event);
        WriteText(output, row.User.Commitment);
        WriteText(output, row.Actor.Commitment);
        WriteText(output, row.ClientId);
        WriteText(output, row.CorrelationId);
        WriteText(output, row.Details);
    }

    private static void WriteText(IBufferWriter<byte> output, string? text)
    {
        if (text is null)
        {
            output.Write([Absent]);
            return;
        }

        output.Write([Present]);
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(text));
        output.Advance(sizeof(int));
        Encoding.UTF8.GetBytes(text, output);
    }
}
