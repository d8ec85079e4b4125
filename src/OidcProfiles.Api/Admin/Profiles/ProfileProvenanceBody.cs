using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin.Profiles;

/// <summary>Who set a value or took it away, and when.</summary>
/// <param name="Source">What kind of actor.</param>
/// <param name="Actor">The user id of a person, or the name of a provider; absent where nobody is to be named.</param>
/// <param name="At">When.</param>
internal sealed record ProfileProvenanceBody(ProfileOrigin Source, string? Actor, DateTimeOffset At)
{
    public static ProfileProvenanceBody Of(Provenance provenance) => new(Of(provenance.Source), provenance.Actor, provenance.At);

    private static ProfileOrigin Of(ValueSource source) => source switch
    {
        ValueSource.User => ProfileOrigin.User,
        ValueSource.Admin => ProfileOrigin.Admin,
        ValueSource.Provider => ProfileOrigin.Provider,
        ValueSource.Import => ProfileOrigin.Import,
        _ => ProfileOrigin.System,
    };
}
