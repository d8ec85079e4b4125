using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Self;

namespace OidcProfiles.UI.Administration;

/// <summary>The form of somebody else's profile: that of the person, for an administrator.</summary>
/// <param name="form">The person's form.</param>
public sealed class UserEditForm(ProfileForm form)
{
    /// <summary>The attributes under their headings, without those of the account.</summary>
    /// <param name="view">The profile as the administrator sees it.</param>
    /// <param name="posted">What was sent before and is to be mended; null if nothing was.</param>
    public IReadOnlyList<ProfileSection> Make(ProfileView view, IFormCollection? posted)
    {
        ArgumentNullException.ThrowIfNull(view);
        var shown = view with { Attributes = [.. view.Attributes.Where(item => item.Definition.Origin != AttributeOrigin.Identity)] };
        return
        [
            .. form.Make(shown, posted).Select(section => section with
            {
                // Notes tell people who manages a value; whoever manages it knows.
                Entries = [.. section.Entries.Select(entry => entry with { Field = entry.Field?.ForAdministrator(), Note = null })],
            }),
        ];
    }

    /// <summary>What the administrator changed, of what they may write.</summary>
    /// <param name="view">The profile as the administrator sees it now.</param>
    /// <param name="posted">What was sent.</param>
    public Dictionary<string, System.Text.Json.JsonElement> Read(ProfileView view, IFormCollection posted) => form.Read(view, posted);
}
