using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Pictures.Profile;

/// <summary>Tells the store, at whatever door the attribute changes, which picture it leads to from then on.</summary>
internal sealed class PictureReferrer(PictureAddresses addresses)
{
    public ProfileChange Refer(ProfileChange change) =>
        change.Values.Any(value => value.AttributeId == StandardAttributes.Picture)
            ? change with { Picture = new(FindId(change.Profile)) }
            : change;

    private string? FindId(UserProfile profile) =>
        addresses.FindId((profile.Values[StandardAttributes.Picture].Value as TextValue)?.Text);
}
