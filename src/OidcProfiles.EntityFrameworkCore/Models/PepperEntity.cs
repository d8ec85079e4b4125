namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>A secret that hashes are keyed with.</summary>
public class PepperEntity
{
    /// <summary>What it is for.</summary>
    public virtual string Name { get; set; } = string.Empty;

    /// <summary>The secret, protected with the host's keys.</summary>
    public virtual string Value { get; set; } = string.Empty;
}
