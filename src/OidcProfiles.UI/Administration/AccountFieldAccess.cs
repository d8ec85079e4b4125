namespace OidcProfiles.UI.Administration;

/// <summary>What an administrator may do with one part of an account.</summary>
/// <param name="IsVisible">See it.</param>
/// <param name="IsWritable">Change it.</param>
public sealed record AccountFieldAccess(bool IsVisible, bool IsWritable);
