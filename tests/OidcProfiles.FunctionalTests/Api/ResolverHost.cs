using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>A host with a resolver that has custom attributes too, and whose client does not get everything. Its time is the tests' to set.</summary>
public sealed class ResolverHost : HostFactory
{
    public const string Path = "profiles/resolve";

    public ResolverHost()
    {
        Settings["OidcProfiles:Resolver:Scopes:4"] = "custom_attributes";
        Settings["OidcProfiles:StandardAttributes:gender:Release:Mode"] = "Except";
        Settings["OidcProfiles:StandardAttributes:gender:Release:Clients:0"] = "sample-web";
        ConfigureServices = services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        };
    }

    public ShiftedTime Time { get; } = new();

    /// <summary>Makes an account with a name, and the password of the sample users.</summary>
    public async Task<ApplicationUser> CreateUserAsync()
    {
        var name = $"u{Guid.NewGuid():N}";
        var user = new ApplicationUser { UserName = name, Email = $"{name}@example.org", EmailConfirmed = true };
        await ChangeAsync(users => users.CreateAsync(user, RelyingParty.Password));
        return user;
    }

    public async Task ChangeAsync(Func<UserManager<ApplicationUser>, Task<IdentityResult>> change) =>
        Assert.True((await WithAsync(change)).Succeeded);

    /// <summary>A browser that is signed in.</summary>
    public async Task<RelyingParty> SignInAsync(string userName, string scope = "openid")
    {
        var party = new RelyingParty(this);
        await party.AuthorizeAsync(userName, scope);
        return party;
    }

    /// <summary>What the resolver answers.</summary>
    public static async Task<ResolverReply> ResolveAsync(HttpClient browser, string? authorization = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Path);
        request.Headers.Add("Origin", "http://127.0.0.1:5099");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await browser.SendAsync(request);
        return await ResolverReply.ReadAsync(response);
    }
}
