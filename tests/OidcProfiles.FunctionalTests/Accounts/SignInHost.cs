using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Email.Delivery;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host whose time and networks the tests set, and whose mails they read.</summary>
public sealed class SignInHost : HostFactory
{
    public SignInHost() => ConfigureServices = services =>
    {
        services.Replace(ServiceDescriptor.Singleton<IEmailTransport>(Mails));
        services.AddSingleton<IStartupFilter, Networks>();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));

        // What is tried here is how often, not how long a hash takes.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
    };

    public Mailbox Mails { get; } = new();

    public ShiftedTime Time { get; } = new();

    /// <summary>A browser in a network.</summary>
    public AccountPages From(IPAddress network)
    {
        var pages = new AccountPages(this);
        pages.Browser.DefaultRequestHeaders.Add(Networks.Header, $"{network}");
        return pages;
    }

    /// <summary>Makes an account with the password of the sample users.</summary>
    public async Task<ApplicationUser> CreateUserAsync(Action<ApplicationUser>? change = null)
    {
        var name = $"u{Guid.NewGuid():N}";
        var user = new ApplicationUser { UserName = name, Email = $"{name}@example.org", EmailConfirmed = true };
        change?.Invoke(user);
        var result = await WithAsync<UserManager<ApplicationUser>, IdentityResult>(users => users.CreateAsync(user, RelyingParty.Password));
        Assert.True(result.Succeeded);
        return user;
    }
}
