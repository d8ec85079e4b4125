namespace OidcProfiles.UI.Self;

/// <summary>Attributes under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="IsAccount">Whether they belong to the account and are changed on the security page.</param>
/// <param name="Entries">The attributes, in the order of forms.</param>
public sealed record ProfileSection(string Title, bool IsAccount, IReadOnlyList<ProfileEntry> Entries)
{
    /// <summary>Whether it is an address, whose fields are a group under a heading already.</summary>
    public bool IsOneGroup => Entries is [{ Field.Members.Count: > 0 }];
}
