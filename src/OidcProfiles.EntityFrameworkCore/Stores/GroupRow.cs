using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Groups;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>A group as it is read.</summary>
internal sealed record GroupRow(GroupEntity Entity, int? MemberCount)
{
    public Group ToGroup() => new()
    {
        Id = Entity.Id,
        Name = Entity.Name,
        Description = Entity.Description,
        CreatedAt = Times.Read(Entity.CreatedAt),
        ConcurrencyStamp = Entity.ConcurrencyStamp,
        MemberCount = MemberCount,
    };
}
