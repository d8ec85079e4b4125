using OidcProfiles.Groups;
using OidcProfiles.History;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Users;

/// <summary>What is kept of a user.</summary>
internal sealed class UserRecords(IProfileStore profiles, IGroupMemberStore groups, IHistoryStore history)
{
    public IProfileStore Profiles => profiles;

    public IGroupMemberStore Groups => groups;

    public IHistoryStore History => history;
}
