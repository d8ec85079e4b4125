using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One mail of the outbox. All times are in UTC.</summary>
public class EmailEntity
{
    /// <summary>A UUID of version 7, made of <see cref="CreatedAt"/>.</summary>
    public virtual Guid Id { get; set; }

    /// <summary>The name of the mail, see <see cref="EmailCatalogue"/>.</summary>
    public virtual string Kind { get; set; } = string.Empty;

    /// <summary>The address of the recipient.</summary>
    public virtual string Address { get; set; } = string.Empty;

    /// <summary>The user's id as text. No foreign key: the mail that tells of a deleted account outlives it.</summary>
    public virtual string? UserId { get; set; }

    /// <summary>A language tag; null for the default.</summary>
    public virtual string? Culture { get; set; }

    /// <summary>What it says and to whom, protected; null when it is not needed any more.</summary>
    public virtual string? Payload { get; set; }

    /// <summary>Which mails go first.</summary>
    public virtual EmailPriority Priority { get; set; }

    /// <summary>Where it is.</summary>
    public virtual EmailState State { get; set; }

    /// <summary>When it was asked for, to the millisecond.</summary>
    public virtual DateTime CreatedAt { get; set; }

    /// <summary>When it is due, if it is pending.</summary>
    public virtual DateTime DueAt { get; set; }

    /// <summary>When it is worth nothing any more; null for never.</summary>
    public virtual DateTime? ExpiresAt { get; set; }

    /// <summary>How many attempts failed.</summary>
    public virtual int Attempts { get; set; }

    /// <summary>How often a sender took it and was not heard of again.</summary>
    public virtual int LostLeases { get; set; }

    /// <summary>The claim of the sender that has it; null if none has.</summary>
    public virtual Guid? LeaseId { get; set; }

    /// <summary>Until when the sender has it.</summary>
    public virtual DateTime? LeaseUntil { get; set; }

    /// <summary>When it was sent or given up.</summary>
    public virtual DateTime? EndedAt { get; set; }

    /// <summary>Why the last attempt failed, or why it was given up.</summary>
    public virtual string? Reason { get; set; }
}
