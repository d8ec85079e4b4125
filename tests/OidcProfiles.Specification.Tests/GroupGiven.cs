using OidcProfiles.Groups;

namespace OidcProfiles.Specification.Tests;

/// <summary>Groups to try stores with.</summary>
internal static class GroupGiven
{
    public static Group Group(string name) =>
        new() { Id = $"{Guid.NewGuid():N}", Name = name, CreatedAt = Given.Time, ConcurrencyStamp = "1" };
}
