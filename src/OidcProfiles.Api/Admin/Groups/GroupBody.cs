using OidcProfiles.Groups;

namespace OidcProfiles.Api.Admin.Groups;

/// <summary>A group of users.</summary>
/// <param name="Id">Identifies it for ever.</param>
/// <param name="Name">Its name, in one line and unique; what clients get.</param>
/// <param name="Description">What it is for; absent if nobody said.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record GroupBody(string Id, string Name, string? Description, DateTimeOffset CreatedAt)
{
    public static GroupBody Of(Group group) => new(group.Id, group.Name, group.Description, group.CreatedAt);
}
