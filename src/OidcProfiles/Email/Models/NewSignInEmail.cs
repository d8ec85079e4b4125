using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the owner of an account that was signed in to from a browser not seen before.</summary>
public sealed record NewSignInEmail(
    [property: Description("When.")] DateTimeOffset SignedInAt,
    [property: Description("The network address it came from.")] string? IpAddress,
    [property: Description("The browser and system it came from, such as 'Firefox on Linux'.")] string? Device,
    [property: Description("The client that was signed in to, as people know it.")] string? Client,
    [property: Description("The page with sessions and password.")] Uri SecurityLink) : EmailModel;
