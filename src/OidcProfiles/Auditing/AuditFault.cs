using System.Globalization;

namespace OidcProfiles.Auditing;

/// <summary>The first fault of the chain.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Sequence">The number of the event; null if it has none.</param>
/// <param name="At">When the event happened; null if that is not known.</param>
public sealed record AuditFault(AuditFaultKind Kind, long? Sequence, DateTimeOffset? At = null)
{
    /// <summary>One sentence for administrators, with the number and the kind.</summary>
    public override string ToString() => Kind switch
    {
        AuditFaultKind.Changed => $"Event {Number} is changed: it is not what was sealed.",
        AuditFaultKind.Missing => $"Event {Number} is missing: it was sealed and is not there.",
        AuditFaultKind.Reordered => $"Event {Number} is reordered: what stands in its place belongs elsewhere.",
        AuditFaultKind.Foreign => $"Event {Number} is foreign: nothing was sealed in that place, or something else was.",
        AuditFaultKind.Rewritten => $"Event {Number} is rewritten: its hash is not the one of the checkpoint.",
        AuditFaultKind.Head => $"Event {Number} is not the head: what is kept about the end of the chain says something else.",
        _ => $"An event of {At?.ToString("O", CultureInfo.InvariantCulture)} is unsealed: it waits for its number. Is the server running?",
    };

    private string? Number => Sequence?.ToString(CultureInfo.InvariantCulture);
}
