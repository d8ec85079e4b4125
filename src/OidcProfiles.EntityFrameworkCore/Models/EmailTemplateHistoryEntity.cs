namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>What a template of a mail was saved as.</summary>
public class EmailTemplateHistoryEntity
{
    /// <summary>Counted up by the database, so that it tells the order whatever the clocks of the hosts say.</summary>
    public virtual long Id { get; set; }

    /// <summary>Such as <c>welcome/body.html.de</c>.</summary>
    public virtual string Name { get; set; } = string.Empty;

    /// <summary>The text; null if it was deleted.</summary>
    public virtual string? Text { get; set; }

    /// <summary>The user id of who did it.</summary>
    public virtual string? Actor { get; set; }

    /// <summary>When, in UTC.</summary>
    public virtual DateTime At { get; set; }
}
