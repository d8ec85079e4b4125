namespace OidcProfiles.OpenIddict.Applications;

/// <summary>A token entry of a user.</summary>
/// <param name="Client">The record id of its client.</param>
/// <param name="Authorization">The record id of its authorization; null if it has none.</param>
/// <param name="Created">When it was made.</param>
/// <param name="IsAlive">Whether it can still be used.</param>
internal readonly record struct TokenUse(string? Client, string? Authorization, DateTimeOffset? Created, bool IsAlive);
