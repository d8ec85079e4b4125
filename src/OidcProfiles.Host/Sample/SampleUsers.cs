using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.Host.Sample;

/// <summary>The users of the sample data.</summary>
internal sealed class SampleUsers(UserManager<ApplicationUser> users, RoleManager<IdentityRole> roles, ProfileManager profiles)
{
    /// <summary>The password of every sample user.</summary>
    public const string Password = "Sample-Passw0rd!";

    private const string AdministratorRole = "administrator";

    private static readonly Dictionary<string, object> Alice = new()
    {
        ["name"] = "Alice Liddell",
        ["given_name"] = "Alice",
        ["given_name#ja"] = "アリス",
        ["family_name"] = "Liddell",
        ["picture"] = "https://example.com/alice.png",
        ["gender"] = "female",
        ["birthdate"] = "1852-05-04",
        ["zoneinfo"] = "Europe/London",
        ["locale"] = "en-GB",
        ["nickname"] = "Ali",
        ["address"] = new Dictionary<string, string>
        {
            ["formatted"] = "Christ Church\nOxford\nOX1 1DP\nGB",
            ["street_address"] = "Christ Church",
            ["locality"] = "Oxford",
            ["postal_code"] = "OX1 1DP",
            ["country"] = "GB",
        },
        ["department"] = "Research",
        ["employee_number"] = 1852,
        ["member"] = true,
        ["tags"] = new[] { "chess", "croquet" },
        ["internal_note"] = "Knows the rabbit.",
    };

    private static readonly Dictionary<string, object> Administrator = new()
    {
        ["given_name"] = "Ada",
        ["family_name"] = "Admin",
    };

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await CreateAsync("alice", "+441865276150", Alice, cancellationToken);
        var administrator = await CreateAsync("admin", phoneNumber: null, Administrator, cancellationToken);
        if (!await roles.RoleExistsAsync(AdministratorRole))
        {
            Check(await roles.CreateAsync(new IdentityRole(AdministratorRole)));
        }

        if (!await users.IsInRoleAsync(administrator, AdministratorRole))
        {
            Check(await users.AddToRoleAsync(administrator, AdministratorRole));
        }
    }

    public static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new HostSettingException(
                $"The sample data do not fit the settings: {string.Join(" ", result.Errors.Select(error => error.Description))}");
        }
    }

    private async Task<ApplicationUser> CreateAsync(
        string name, string? phoneNumber, Dictionary<string, object> attributes, CancellationToken cancellationToken)
    {
        if (await users.FindByNameAsync(name) is { } existing)
        {
            return existing;
        }

        var user = new ApplicationUser
        {
            UserName = name,
            Email = $"{name}@example.com",
            EmailConfirmed = true,
            PhoneNumber = phoneNumber,
            PhoneNumberConfirmed = phoneNumber is not null,
        };
        Check(await users.CreateAsync(user, Password));
        var patch = new ProfilePatch { Changes = attributes.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value)) };
        Check(await profiles.PatchAsync(user.Id, patch, ProfileActor.System, cancellationToken));
        return user;
    }
}
