using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Groups;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.Host.Sample;

/// <summary>The groups of the sample data, each with one of the sample users.</summary>
internal sealed class SampleGroups(GroupManager groups, GroupMembers members, UserManager<ApplicationUser> users)
{
    private static readonly ProfileActor Actor = ProfileActor.System;

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await CreateAsync("research", "People who find things out.", "alice", cancellationToken);
        await CreateAsync("staff", "People who keep this server running.", "admin", cancellationToken);
    }

    /// <summary>A group that is there stays as it is, with the members that it has.</summary>
    private async Task CreateAsync(string name, string description, string userName, CancellationToken cancellationToken)
    {
        if (await groups.FindByNameAsync(name, cancellationToken) is not null || await users.FindByNameAsync(userName) is not { } user)
        {
            return;
        }

        var (result, group) = await groups.CreateAsync(new(name, description), Actor, cancellationToken);
        SampleUsers.Check(result);
        SampleUsers.Check(await members.AddAsync(group!.Id, user.Id, Actor, cancellationToken));
    }
}
