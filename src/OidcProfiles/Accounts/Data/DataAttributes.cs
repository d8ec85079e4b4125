using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Accounts.Data;

/// <summary>Names attributes in the download, and decides which are in it.</summary>
internal sealed class DataAttributes(IAttributeSchemaProvider schemas, IOptions<OidcProfilesOptions> options)
{
    /// <summary>Between an attribute and the language of a variant.</summary>
    private const char Variant = '#';

    /// <summary>The name of what is kept under an id: the definition's, with the language if it is a variant.</summary>
    /// <returns>Null if it is left out.</returns>
    public string? FindName(string id)
    {
        var end = id.IndexOf(Variant, StringComparison.Ordinal);
        var (attribute, variant) = end < 0 ? (id, string.Empty) : (id[..end], id[end..]);
        var definition = schemas.Current.All.FirstOrDefault(definition => definition.Id == attribute);
        return options.Value.Accounts.Data.IncludeHiddenAttributes || AccessPolicy.CanRead(definition, Party.EndUser)
            ? (definition?.Name ?? attribute) + variant
            : null;
    }

    /// <summary>Who did something: the person, or the name of a provider or an import. Who else it was is their own data.</summary>
    /// <returns>Null if it is not told.</returns>
    public static string? FindActor(Provenance provenance, string userId) =>
        provenance.Actor == userId || provenance.Source is ValueSource.Provider or ValueSource.Import ? provenance.Actor : null;
}
