namespace OidcProfiles.Groups;

/// <summary>What people say of a group.</summary>
/// <param name="Name">Its name: one line of 1 to 128 characters, brought to its normal form (trimmed, NFC) when it is kept.</param>
/// <param name="Description">What it is for: at most 1000 characters in at most 10 lines; null or blank for nothing.</param>
public sealed record GroupDraft(string? Name, string? Description = null);
