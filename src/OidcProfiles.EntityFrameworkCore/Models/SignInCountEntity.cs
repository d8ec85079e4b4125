namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>The attempts to sign in of one account from one network, or from all. All times are in UTC.</summary>
public class SignInCountEntity
{
    /// <summary>What was entered, as a keyed hash: 64 hexadecimal digits.</summary>
    public virtual string Account { get; set; } = string.Empty;

    /// <summary>The network, as a keyed hash: 64 hexadecimal digits; empty for all together.</summary>
    public virtual string Network { get; set; } = string.Empty;

    /// <summary>How many there were in the window.</summary>
    public virtual int Count { get; set; }

    /// <summary>When the next one may be made at the earliest.</summary>
    public virtual DateTime NextAt { get; set; }

    /// <summary>When the window ends that they are counted in.</summary>
    public virtual DateTime WindowEndsAt { get; set; }

    /// <summary>Until when the network is one that the account was signed in to from; null if it is not.</summary>
    public virtual DateTime? KnownUntil { get; set; }

    /// <summary>Whether the owner was told in this window.</summary>
    public virtual bool IsNoticed { get; set; }
}
