using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Email.Delivery;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A host that sends text messages to the tests and knows two upstream providers.</summary>
public sealed class SecurityHost : HostFactory
{
    public const string FirstProvider = "first-upstream";
    public const string SecondProvider = "second-upstream";

    public SecurityHost()
    {
        ConfigureServices = services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IEmailTransport>(Mails));
            services.Replace(ServiceDescriptor.Singleton<ISmsSender>(Messages));
            services.AddAuthentication().AddCookie(FirstProvider, "First provider", _ => { }).AddCookie(SecondProvider, "Second provider", _ => { });
        };
        Settings["OidcProfiles:Email:Outbox:Cooldown:Address:Gap"] = "00:00:00.001";
        Settings["OidcProfiles:Email:Outbox:Cooldown:Address:Limit"] = "1000";
        Settings["OidcProfiles:Email:Outbox:Cooldown:Network:Limit"] = "1000";
        Settings["OidcProfiles:Pages:Limits:PerNetwork"] = "10000";
        Settings["OidcProfiles:Pages:Limits:PerAccount"] = "10000";
        Settings["OidcProfiles:Accounts:Phones:Account:Gap"] = "00:00:00";
        Settings["OidcProfiles:Accounts:Phones:Number:Gap"] = "00:00:00";
        Settings["OidcProfiles:Accounts:Phones:Number:Limit"] = "3";
        Settings["OidcProfiles:Accounts:Phones:Network:Limit"] = "1000";
    }

    public Mailbox Mails { get; } = new();

    public SmsInbox Messages { get; } = new();

    /// <summary>A number that nobody has used yet.</summary>
    public static string NewNumber() => $"+4420{RandomNumberGenerator.GetInt32(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Makes an account, with the password of the sample users or with none.</summary>
    public async Task<ApplicationUser> CreateUserAsync(bool hasPassword = true)
    {
        var address = AccountHost.NewAddress();
        var user = new ApplicationUser { UserName = address, Email = address, EmailConfirmed = true };
        var result = await WithAsync<UserManager<ApplicationUser>, IdentityResult>(
            users => hasPassword ? users.CreateAsync(user, RelyingParty.Password) : users.CreateAsync(user));
        Assert.True(result.Succeeded);
        return user;
    }

    /// <summary>A browser that is signed in to an account with the password of the sample users.</summary>
    public async Task<SecurityBrowser> SignInAsync(ApplicationUser user)
    {
        var party = new RelyingParty(this);
        await party.AuthorizeAsync(user.UserName!, "openid");
        return new(party.Browser);
    }

    /// <summary>Reads the account again.</summary>
    public async Task<ApplicationUser> ReadAsync(ApplicationUser user) =>
        (await WithAsync<UserManager<ApplicationUser>, ApplicationUser?>(users => users.FindByIdAsync(user.Id)))!;
}
