using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration;

/// <summary>The rules of administration that every manager asks.</summary>
internal static class AdminPolicy
{
    /// <summary>Why somebody may not do something.</summary>
    /// <returns>Null if they may.</returns>
    public static IdentityResult? Refuse(ProfileActor actor, AdminArea area, ProfileErrorDescriber errors)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(area, AdminLevel.Manage) ? null : IdentityResult.Failed(errors.AdministrationForbidden());
    }
}
