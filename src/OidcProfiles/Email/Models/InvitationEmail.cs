using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To somebody for whom an administrator has made an account.</summary>
public sealed record InvitationEmail(
    [property: Description("The page that accepts the invitation and sets the password.")] Uri Link,
    [property: Description("The code to type instead; none if there is only a link.")] string? Code,
    [property: Description("How long link and code are valid.")] TimeSpan ValidFor,
    [property: Description("Who invites, as people know them.")] string? InvitedBy) : EmailModel, IExpiringEmail;
