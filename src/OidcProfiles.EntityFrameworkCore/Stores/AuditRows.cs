using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Between rows of the audit trail and what the domain calls them.</summary>
internal static class AuditRows
{
    public static AuditEntity Create(StoredAudit row) => new()
    {
        Id = row.Id,
        At = row.At.UtcDateTime,
        Event = row.Event,
        Succeeded = row.Succeeded,
        UserId = row.User.Id,
        UserSalt = row.User.Salt,
        UserCommitment = row.User.Commitment,
        ActorId = row.Actor.Id,
        ActorSalt = row.Actor.Salt,
        ActorCommitment = row.Actor.Commitment,
        ClientId = row.ClientId,
        CorrelationId = row.CorrelationId,
        Details = row.Details,
        Sequence = row.Sequence,
        Hash = row.Hash,
    };

    public static StoredAudit ToStored(AuditEntity row) => new()
    {
        Id = row.Id,
        At = Times.Read(row.At),
        Event = row.Event,
        Succeeded = row.Succeeded,
        User = new(row.UserId, row.UserSalt, row.UserCommitment),
        Actor = new(row.ActorId, row.ActorSalt, row.ActorCommitment),
        ClientId = row.ClientId,
        CorrelationId = row.CorrelationId,
        Details = row.Details,
        Sequence = row.Sequence,
        Hash = row.Hash,
    };

    public static AuditChainState ToState(AuditChainEntity row) =>
        new(new(row.AnchorSequence, row.AnchorHash), new(row.Sequence, row.Hash));
}
