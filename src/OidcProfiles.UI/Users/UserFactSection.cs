namespace OidcProfiles.UI.Users;

/// <summary>Attributes of a user under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Facts">The attributes, in the order of forms.</param>
public sealed record UserFactSection(string Title, IReadOnlyList<UserFact> Facts);
