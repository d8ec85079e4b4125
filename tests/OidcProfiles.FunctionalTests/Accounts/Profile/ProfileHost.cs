using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>A host with an attribute for every combination of access, and some of every kind.</summary>
public sealed class ProfileHost : HostFactory
{
    public ProfileHost()
    {
        ConfigureServices = services => services.Configure<OidcProfilesOptions>(Configure);
        Settings["OidcProfiles:Pages:Limits:PerAccount"] = "1000";
        Settings["OidcProfiles:Pages:Limits:PerNetwork"] = "1000";
    }

    /// <summary>The name of the attribute with a combination of access.</summary>
    public static string NameOf(AttributeAccess access) =>
        $"c_{access.EndUser}_{access.Client}_{access.Portal}".ToLowerInvariant();

    /// <summary>Makes an account and signs in.</summary>
    public async Task<ProfileBrowser> SignInAsync()
    {
        var address = AccountHost.NewAddress();
        var user = new ApplicationUser { UserName = address, Email = address, EmailConfirmed = true };
        var result = await WithAsync<UserManager<ApplicationUser>, IdentityResult>(users => users.CreateAsync(user, RelyingParty.Password));
        Assert.True(result.Succeeded);
        var party = new RelyingParty(this);
        return new(this, party, user.Id, await party.SignInAsync(address, RelyingParty.AllScopes));
    }

    public async Task DeleteUserAsync(string userId)
    {
        var result = await WithAsync<UserManager<ApplicationUser>, IdentityResult>(
            async users => await users.DeleteAsync((await users.FindByIdAsync(userId))!));
        Assert.True(result.Succeeded);
    }

    private static void Configure(OidcProfilesOptions options)
    {
        foreach (var access in AttributeAccess.Coherent)
        {
            options.CustomAttributes.Add(new()
            {
                Name = NameOf(access),
                Type = AttributeType.String,
                LanguageVariants = true,
                Access = new() { EndUser = access.EndUser, Client = access.Client, Portal = access.Portal },
                Destinations = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken,
            });
        }

        var open = new AttributeAccessOptions { EndUser = AccessLevel.ReadWrite, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite };
        options.CustomAttributes.Add(new() { Name = "needed", Type = AttributeType.String, Access = open, Required = AttributeRequirement.AtRegistration });
        options.CustomAttributes.Add(new() { Name = "badge", Type = AttributeType.String, Access = open, WriteOnce = true, Group = "Work & life" });
        options.CustomAttributes.Add(new() { Name = "skills", Type = AttributeType.String, Access = open, MultiValued = true, Group = "Work & life" });
        options.CustomAttributes.Add(new() { Name = "remote", Type = AttributeType.Boolean, Access = open, Group = "Work & life" });
        options.StandardAttributes["address"] = new() { Access = open };
        options.StandardAttributes["name"] = new()
        {
            Access = open,
            Destinations = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken,
        };
    }
}
