using OidcProfiles.Administration;
using OidcProfiles.Auditing;

namespace OidcProfiles.Api.Admin.Audit;

/// <summary>Something that happened.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="At">When it happened.</param>
/// <param name="Event">What happened.</param>
/// <param name="Succeeded">Whether it was done, or refused.</param>
/// <param name="UserId">Whom it is about; absent for nobody, and for somebody who was erased.</param>
/// <param name="UserName">What they are called; absent if they are no longer there.</param>
/// <param name="IsUserErased">Whether it is about somebody who was erased.</param>
/// <param name="ActorId">Who did it, if not the person themselves; a pseudonym for somebody who was erased.</param>
/// <param name="ActorName">What they are called; absent if they are no longer there.</param>
/// <param name="ClientId">The client; absent for none.</param>
/// <param name="CorrelationId">Finds the request in logs and traces; absent outside of a request.</param>
/// <param name="Details">What explains it.</param>
/// <param name="Sequence">Its place in the chain; absent until it is sealed.</param>
/// <param name="Hash">Its hash in the chain; absent until it is sealed.</param>
internal sealed record AuditEntryBody(
    Guid Id,
    DateTimeOffset At,
    string Event,
    bool Succeeded,
    string? UserId,
    string? UserName,
    bool IsUserErased,
    string? ActorId,
    string? ActorName,
    string? ClientId,
    string? CorrelationId,
    IReadOnlyDictionary<string, string> Details,
    long? Sequence,
    string? Hash)
{
    public static AuditEntryBody Of(AuditEntry entry, AuditView view) => new(
        entry.Id,
        entry.At,
        entry.Event,
        entry.Succeeded,
        entry.UserId,
        NameOf(entry.UserId, view),
        entry.IsUserErased,
        entry.ActorId,
        NameOf(entry.ActorId, view),
        entry.ClientId,
        entry.CorrelationId,
        entry.Details,
        entry.Sequence,
        entry.Hash);

    private static string? NameOf(string? userId, AuditView view) => userId is null ? null : view.Names.GetValueOrDefault(userId);
}
