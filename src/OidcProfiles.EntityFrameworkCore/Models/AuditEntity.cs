namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One event of the audit trail.</summary>
public class AuditEntity
{
    /// <summary>A UUID of version 7, made of <see cref="At"/>.</summary>
    public virtual Guid Id { get; set; }

    /// <summary>When it happened, in UTC, to the microsecond.</summary>
    public virtual DateTime At { get; set; }

    /// <summary>What happened.</summary>
    public virtual string Event { get; set; } = string.Empty;

    /// <summary>Whether it was done, or refused.</summary>
    public virtual bool Succeeded { get; set; }

    /// <summary>Whom it is about, as text; null for nobody, and for somebody who was erased. No foreign key: it outlives the user.</summary>
    public virtual string? UserId { get; set; }

    /// <summary>The salt of the commitment; null where there is no id, and where it was erased.</summary>
    public virtual string? UserSalt { get; set; }

    /// <summary>The commitment to the id, which stays.</summary>
    public virtual string? UserCommitment { get; set; }

    /// <summary>Who did it, as text; null for the person themselves; a pseudonym for somebody who was erased.</summary>
    public virtual string? ActorId { get; set; }

    /// <summary>The salt of the commitment; null where there is no id, and where it was erased.</summary>
    public virtual string? ActorSalt { get; set; }

    /// <summary>The commitment to the id, which stays.</summary>
    public virtual string? ActorCommitment { get; set; }

    /// <summary>The client; null for none.</summary>
    public virtual string? ClientId { get; set; }

    /// <summary>Finds the request in logs and traces; null outside of a request.</summary>
    public virtual string? CorrelationId { get; set; }

    /// <summary>What explains it, as canonical JSON.</summary>
    public virtual string Details { get; set; } = string.Empty;

    /// <summary>Its place in the chain, from 1 without gaps; null until it is sealed.</summary>
    public virtual long? Sequence { get; set; }

    /// <summary>Its hash in the chain, 64 hexadecimal digits; null until it is sealed.</summary>
    public virtual string? Hash { get; set; }
}
