namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>The turns that were taken of one thing. All times are in UTC.</summary>
public class CooldownEntity
{
    /// <summary>Of what, as a hash: 64 hexadecimal digits.</summary>
    public virtual string Id { get; set; } = string.Empty;

    /// <summary>When the next turn may be taken at the earliest.</summary>
    public virtual DateTime NextAt { get; set; }

    /// <summary>When the window ends that the turns are counted in.</summary>
    public virtual DateTime WindowEndsAt { get; set; }

    /// <summary>How many were taken in it.</summary>
    public virtual int Count { get; set; }
}
