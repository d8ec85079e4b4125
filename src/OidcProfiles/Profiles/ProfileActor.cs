using OidcProfiles.Access;

namespace OidcProfiles.Profiles;

/// <summary>Who changes a profile.</summary>
/// <param name="Party">Whose access applies.</param>
/// <param name="Source">What the provenance says.</param>
/// <param name="Id">The user id of the person who acts; null where nobody is to be named.</param>
public sealed record ProfileActor(Party Party, ValueSource Source, string? Id)
{
    /// <summary>A person who edits their own profile.</summary>
    /// <param name="userId">The person's user id.</param>
    public static ProfileActor Self(string userId) => new(Party.EndUser, ValueSource.User, userId);
}
