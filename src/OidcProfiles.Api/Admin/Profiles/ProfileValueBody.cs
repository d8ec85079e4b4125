using System.Text.Json;
using OidcProfiles.Administration.Users;
using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Admin.Profiles;

/// <summary>An attribute of a user, or its value in another language.</summary>
internal sealed record ProfileValueBody
{
    /// <summary>The name of the attribute; of a value in another language such as <c>given_name#ja</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value, as claims have it; absent for none.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Who set or cleared it, and when; absent for what is kept in the account, derived or never set.</summary>
    public ProfileProvenanceBody? Provenance { get; init; }

    /// <summary>Of an address or number that there is: whether it is known to be the person's. Absent for everything else.</summary>
    public bool? Verified { get; init; }

    /// <summary>Whether it is changed through the profile; what is kept in the account is changed there, and what is derived nowhere.</summary>
    public bool Writable { get; init; }

    public static IEnumerable<ProfileValueBody> Of(UserValue value)
    {
        var item = value.Item;
        yield return new()
        {
            Name = item.Definition.Name,
            Value = item.Value?.ToJson(),
            Provenance = value.Provenance is { } provenance ? ProfileProvenanceBody.Of(provenance) : null,
            Verified = value.IsVerified,
            Writable = item.CanWrite,
        };
        foreach (var variant in item.Variants)
        {
            yield return new()
            {
                Name = VariantName.Join(item.Definition.Name, variant.Language),
                Value = variant.Value.ToJson(),
                Provenance = value.VariantProvenance.TryGetValue(variant.Language, out var origin) ? ProfileProvenanceBody.Of(origin) : null,
                Writable = variant.CanWrite,
            };
        }
    }
}
