namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>Where the chain of the audit trail begins and ends: a table of one row, which whoever seals holds.</summary>
public class AuditChainEntity
{
    /// <summary>The key of the one row.</summary>
    public const int TheId = 1;

    /// <summary>Always <see cref="TheId"/>.</summary>
    public virtual int Id { get; set; } = TheId;

    /// <summary>The number of the last event that was sealed.</summary>
    public virtual long Sequence { get; set; }

    /// <summary>Its hash.</summary>
    public virtual string Hash { get; set; } = string.Empty;

    /// <summary>The number of the last event that retention deleted; 0 if it has deleted none.</summary>
    public virtual long AnchorSequence { get; set; }

    /// <summary>Its hash.</summary>
    public virtual string AnchorHash { get; set; } = string.Empty;
}
