using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the owner of an account that was linked to a provider.</summary>
public sealed record LoginLinkedEmail(
    [property: Description("When.")] DateTimeOffset LinkedAt,
    [property: Description("The provider, as people know it.")] string Provider,
    [property: Description("The network address it came from.")] string? IpAddress,
    [property: Description("The browser and system it came from, such as 'Firefox on Linux'.")] string? Device,
    [property: Description("The page with the links to providers and the password.")] Uri SecurityLink) : EmailModel;
