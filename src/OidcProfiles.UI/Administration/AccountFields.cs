using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Administration;

/// <summary>What an administrator sees and may change of user name, address and telephone number.</summary>
/// <param name="UserName">The user name.</param>
/// <param name="Address">The e-mail address, with whether it is confirmed.</param>
/// <param name="PhoneNumber">The telephone number, with whether it is confirmed.</param>
public sealed record AccountFields(AccountFieldAccess UserName, AccountFieldAccess Address, AccountFieldAccess PhoneNumber)
{
    /// <summary>By the policy.</summary>
    /// <param name="view">The profile as the portal sees it: what is hidden is not there.</param>
    public static AccountFields Of(ProfileView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        AccountFieldAccess Find(string name) =>
            view.Attributes.FirstOrDefault(item => item.Definition.Name == name)?.Definition is { } definition
                ? new(IsVisible: true, AccessPolicy.CanWrite(definition, Party.Portal))
                : new(IsVisible: false, IsWritable: false);
        return new(Find(StandardAttributes.PreferredUserName), Find(StandardAttributes.Email), Find(StandardAttributes.PhoneNumber));
    }
}
