using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Self;

/// <summary>A person's picture on the pages.</summary>
/// <param name="Address">Where it is; null for none.</param>
/// <param name="Id">Its id, if this server keeps it; only such pictures are shown, others would tell somebody else who looks at them.</param>
/// <param name="CanWrite">Whether the person may change it.</param>
public sealed record PicturePart(string? Address, string? Id, bool CanWrite)
{
    /// <summary>The picture of a profile.</summary>
    /// <param name="view">The profile as the person sees it.</param>
    /// <param name="addresses">Knows the pictures of this server.</param>
    /// <returns>Null if the person does not see it.</returns>
    public static PicturePart? Of(ProfileView view, PictureAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(addresses);
        if (view.Attributes.FirstOrDefault(item => item.Definition.Name == StandardAttributes.Picture) is not { } item)
        {
            return null;
        }

        var address = (item.Value as TextValue)?.Text;
        return new(address, addresses.FindId(address), item.CanWrite);
    }
}
