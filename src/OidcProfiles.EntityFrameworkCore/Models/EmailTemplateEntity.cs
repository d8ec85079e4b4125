namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>A template of a mail that was edited in the portal.</summary>
public class EmailTemplateEntity
{
    /// <summary>Such as <c>welcome/body.html.de</c>.</summary>
    public virtual string Name { get; set; } = string.Empty;

    /// <summary>The text.</summary>
    public virtual string Text { get; set; } = string.Empty;

    /// <summary>When it was last changed, in UTC.</summary>
    public virtual DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The user id of who did it.</summary>
    public virtual string? UpdatedBy { get; set; }

    /// <summary>Changes with every save.</summary>
    public virtual string ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString();
}
