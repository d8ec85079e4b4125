namespace OidcProfiles.Pictures.Profile;

/// <summary>What a changed attribute <c>picture</c> leads to.</summary>
/// <param name="Id">The picture that this server keeps; null if it is an address elsewhere, or none.</param>
public sealed record PictureReference(string? Id);
