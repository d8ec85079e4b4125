using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Users;

/// <summary>An attribute of a user with where its value comes from.</summary>
/// <param name="Item">The attribute and its value.</param>
/// <param name="Provenance">Who set or cleared it, and when; null for what is kept in the account, derived or never set.</param>
/// <param name="IsVerified">Of an address or number that there is: whether it is known to be the person's. Null for everything else.</param>
public sealed record UserValue(ProfileViewItem Item, Provenance? Provenance, bool? IsVerified)
{
    /// <summary>Who set the values in other languages, and when; by language tag.</summary>
    public IReadOnlyDictionary<string, Provenance> VariantProvenance { get; init; } = new Dictionary<string, Provenance>();
}
