using OidcProfiles.Access;

namespace OidcProfiles.Profiles;

/// <summary>Who changes something, and what they may do.</summary>
/// <param name="Party">Whose access applies.</param>
/// <param name="Source">What the provenance says.</param>
/// <param name="Id">The user id of the person who acts; null where nobody is to be named.</param>
public sealed record ProfileActor(Party Party, ValueSource Source, string? Id)
{
    /// <summary>The program itself: seeds and commands, which whoever runs the server gives.</summary>
    public static ProfileActor System { get; } = new(Party.AdminApi, ValueSource.System, null) { Rights = AdminRights.Full };

    /// <summary>What they may do as an administrator. Nothing, unless it is said.</summary>
    public AdminRights Rights { get; init; } = AdminRights.None;

    /// <summary>A person who edits their own profile.</summary>
    /// <param name="userId">The person's user id.</param>
    public static ProfileActor Self(string userId) => new(Party.EndUser, ValueSource.User, userId);

    /// <summary>An administrator on the pages of the portal.</summary>
    /// <param name="userId">The administrator's user id.</param>
    /// <param name="rights">What they may do.</param>
    public static ProfileActor Portal(string userId, AdminRights rights) => new(Party.Portal, ValueSource.Admin, userId) { Rights = rights };

    /// <summary>Whoever calls the Admin API.</summary>
    /// <param name="userId">The user id of the person behind the token; null for a client that acts by itself.</param>
    /// <param name="rights">What they may do.</param>
    public static ProfileActor Api(string? userId, AdminRights rights) => new(Party.AdminApi, ValueSource.Admin, userId) { Rights = rights };

    /// <summary>Whether they may do something as an administrator. People who act for themselves and clients never do.</summary>
    /// <param name="area">Where.</param>
    /// <param name="level">What.</param>
    public bool May(AdminArea area, AdminLevel level) => Party is Party.Portal or Party.AdminApi && Rights.Allow(area, level);

    /// <summary>For what is read: a door must have asked for the right before.</summary>
    /// <param name="area">Where.</param>
    /// <param name="level">What.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public void Demand(AdminArea area, AdminLevel level)
    {
        if (!May(area, level))
        {
            throw new AdminRightsException(area, level);
        }
    }
}
