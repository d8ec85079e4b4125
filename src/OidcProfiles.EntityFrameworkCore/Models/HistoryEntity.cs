using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>What the rows of both histories have in common.</summary>
public abstract class HistoryEntity
{
    /// <summary>Counted up by the database, so that it tells the order whatever the clocks of the hosts say.</summary>
    public virtual long Id { get; set; }

    /// <summary>The attribute.</summary>
    public virtual string AttributeId { get; set; } = string.Empty;

    /// <summary>What it was before, as JSON.</summary>
    public virtual string? Before { get; set; }

    /// <summary>What it was afterwards, as JSON.</summary>
    public virtual string? After { get; set; }

    /// <summary>Whether values are left out because the attribute is sensitive.</summary>
    public virtual bool IsRedacted { get; set; }

    /// <summary>What kind of actor changed it.</summary>
    public virtual ValueSource Source { get; set; }

    /// <summary>The user id of a person, the name of an upstream provider.</summary>
    public virtual string? Actor { get; set; }

    /// <summary>When, in UTC.</summary>
    public virtual DateTime At { get; set; }

    /// <summary>Finds the request in the logs.</summary>
    public virtual string? CorrelationId { get; set; }
}
