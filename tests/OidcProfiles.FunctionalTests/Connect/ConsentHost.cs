using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>A host that releases names to ID tokens.</summary>
public sealed class ConsentHost : HostFactory
{
    public ConsentHost()
    {
        Settings["OidcProfiles:StandardAttributes:given_name:Destinations"] = "UserInfo, IdToken";
        Settings["OidcProfiles:StandardAttributes:family_name:Destinations"] = "UserInfo, IdToken";
    }

    /// <summary>A person with names, a nickname and an address that nobody else has.</summary>
    public async Task<ApplicationUser> CreateUserAsync()
    {
        var name = $"user{Guid.NewGuid():N}";
        var user = new ApplicationUser { UserName = name, Email = $"{name}@example.com", EmailConfirmed = true };
        Assert.True((await WithAsync((UserManager<ApplicationUser> users) => users.CreateAsync(user, RelyingParty.Password))).Succeeded);
        await SetAsync(user, ("given_name", "Ada"), ("family_name", "Lovelace"), ("nickname", "Lace"));
        return user;
    }

    public async Task SetAsync(ApplicationUser user, params (string Name, string Value)[] values)
    {
        var result = await WithAsync((ProfileManager profiles) => profiles.PatchAsync(
            user.Id,
            new() { Changes = values.ToDictionary(value => value.Name, value => JsonSerializer.SerializeToElement(value.Value)) },
            new(Party.AdminApi, ValueSource.Admin, null) { Rights = AdminRights.Full },
            CancellationToken.None));
        Assert.True(result.Succeeded, result.ToString());
    }
}
