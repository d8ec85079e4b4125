using System.Text.Json.Serialization;
using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>What the mail of a sign-in with a provider is about.</summary>
/// <param name="Pending">The handle of the sign-in that is under way.</param>
/// <param name="Provider">The authentication scheme.</param>
/// <param name="Key">The key of the link to be.</param>
/// <param name="Address">Where the mail was asked for.</param>
/// <param name="Culture">The language of the page.</param>
/// <param name="ReturnUrl">Where the person was on the way to.</param>
internal sealed record UpstreamAddressData(Guid Pending, string Provider, string Key, string Address, string? Culture, string? ReturnUrl)
{
    /// <summary>The address, and the same with its domain in Punycode: as the decision about linking looks for it.</summary>
    [JsonIgnore]
    public IEnumerable<string> Spellings => [Address, AddressText.Compare(Address)];

    /// <summary>Whether it is of that sign-in, of the same person there.</summary>
    public bool IsOf(PendingLogin login) =>
        Pending == login.Proof.Id && Provider == login.Snapshot.Provider && Key == login.Snapshot.Key;
}
