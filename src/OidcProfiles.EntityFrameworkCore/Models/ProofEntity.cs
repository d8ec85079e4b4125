using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One row of a proof; nothing in it proves anything to whoever reads the database.</summary>
public class ProofEntity
{
    /// <summary>The handle.</summary>
    public virtual Guid Id { get; set; }

    /// <summary>What it allows.</summary>
    public virtual ProofPurpose Purpose { get; set; }

    /// <summary>What a newer proof of the same purpose replaces: a hash.</summary>
    public virtual string Subject { get; set; } = string.Empty;

    /// <summary>The user id as text. No foreign key: the proofs of a user are deleted with the account, and a request may know no user.</summary>
    public virtual string? UserId { get; set; }

    /// <summary>What belongs to it, protected.</summary>
    public virtual string Data { get; set; } = string.Empty;

    /// <summary>The hashes of secret and code, protected; null until the mail is made.</summary>
    public virtual string? Secrets { get; set; }

    /// <summary>How many codes were typed.</summary>
    public virtual int Attempts { get; set; }

    /// <summary>When it was asked for, in UTC.</summary>
    public virtual DateTime CreatedAt { get; set; }

    /// <summary>From when it proves nothing any more, in UTC.</summary>
    public virtual DateTime ExpiresAt { get; set; }
}
