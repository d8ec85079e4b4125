using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Groups;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Groups;

/// <summary>A host that gives groups to ID tokens too, but not to the client <c>sample-web</c>.</summary>
public sealed class GroupHost : HostFactory
{
    public static readonly ProfileActor Actor = ProfileActor.System;

    public GroupHost()
    {
        ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        Settings["OidcProfiles:StandardAttributes:groups:Destinations"] = "UserInfo, IdToken";
        Settings["OidcProfiles:StandardAttributes:groups:Release:Mode"] = "Except";
        Settings["OidcProfiles:StandardAttributes:groups:Release:Clients:0"] = "sample-web";
    }

    public ShiftedTime Time { get; } = new();

    /// <summary>Makes a person with the password of the sample users.</summary>
    /// <returns>Name and user id.</returns>
    public async Task<(string Name, string Id)> CreateUserAsync()
    {
        var name = $"user{Guid.NewGuid():N}";
        var user = new ApplicationUser { UserName = name, Email = $"{name}@example.com", EmailConfirmed = true };
        Assert.True((await WithAsync((UserManager<ApplicationUser> users) => users.CreateAsync(user, RelyingParty.Password))).Succeeded);
        return (name, user.Id);
    }

    /// <summary>Makes a group with a member.</summary>
    public async Task<Group> CreateGroupAsync(string name, string userId)
    {
        var group = (await WithAsync((GroupManager groups) => groups.CreateAsync(new(name), Actor, CancellationToken.None))).Group!;
        Assert.True((await WithAsync((GroupMembers members) => members.AddAsync(group.Id, userId, Actor, CancellationToken.None))).Succeeded);
        return group;
    }

    /// <summary>The claim <c>groups</c> of UserInfo as it is sent; null if there is none.</summary>
    public static async Task<string?> AskAsync(RelyingParty party, Tokens tokens)
    {
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Read(await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The claim <c>groups</c> as JSON without blanks; null if there is none.</summary>
    public static string? Read(JsonElement json) => json.TryGetProperty("groups", out var groups) ? JsonSerializer.Serialize(groups) : null;
}
