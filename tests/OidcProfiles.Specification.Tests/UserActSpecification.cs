using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Attributes;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>Whatever an administrator does with an account is done as a whole or not at all.</summary>
public abstract class UserActSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private const string Address = "ada@example.org";

    private static readonly NewUser New = new()
    {
        Address = Address,
        UserName = "ada",
        Values = new Dictionary<string, JsonElement>
        {
            ["given_name"] = JsonSerializer.SerializeToElement("Ada"),
        },
        Entrance = NewUserEntrance.Invitation,
    };

    protected override bool IsOneByOne => true;

    protected override bool IsOneFlow => true;

    protected override void Configure(IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddAuthentication();
        services.AddIdentityCore<TUser>().AddRoles<IdentityRole<TKey>>().AddSignInManager()
            .AddEntityFrameworkStores<SpecificationContext<TUser, TKey>>();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddOidcProfiles(options =>
        {
            options.PublicUrl = new("https://id.example.org");

            // What fails has had its turn.
            options.Email.Outbox.Cooldown.Address = new() { Limit = 1000 };
        }).AddAccounts<TUser>();

        // No host starts that would load the definitions from the store.
        services.Replace(ServiceDescriptor.Singleton<IAttributeSchemaProvider>(
            provider => provider.GetRequiredService<ConfiguredAttributeSchemaProvider>()));
    }

    [Theory]
    [InlineData(NewUserEntrance.Invitation)]
    [InlineData(NewUserEntrance.TemporaryPassword)]
    public async Task Create_WhenAnyCommandFails_LeavesNothing(NewUserEntrance entrance)
    {
        var state = await FailEachAsync(services => services.GetRequiredService<IUserCreation>(), async creation =>
            (await creation.CreateAsync(New with { Entrance = entrance }, ProfileActor.System, CancellationToken.None)).Result);
        Assert.StartsWith("ada ", state, StringComparison.Ordinal);
        Assert.EndsWith(
            entrance == NewUserEntrance.Invitation ? "mails:1 proofs:1 temporary:0 profiles:1 events:3" : "mails:0 proofs:0 temporary:1 profiles:1 events:2",
            state,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetTemporary_WhenAnyCommandFails_KeepsTheOldPassword()
    {
        var userId = await MakeAsync();
        var state = await FailEachAsync(services => services.GetRequiredService<IUserPasswords>(), async passwords =>
            (await passwords.SetTemporaryAsync(userId, null, ProfileActor.System, CancellationToken.None)).Result);
        Assert.EndsWith("mails:2 proofs:0 temporary:1 profiles:1 events:5", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendReset_WhenAnyCommandFails_SendsNothing()
    {
        var userId = await MakeAsync();
        var state = await FailEachAsync(
            services => services.GetRequiredService<IUserPasswords>(),
            passwords => passwords.SendResetAsync(userId, endSessions: true, "en", ProfileActor.System, CancellationToken.None));
        Assert.EndsWith("mails:2 proofs:2 temporary:0 profiles:1 events:4", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_WhenAnyCommandFails_LocksNothing()
    {
        var userId = await MakeAsync();
        var state = await FailEachAsync(
            services => services.GetRequiredService<IUserAccess>(), access => access.LockAsync(userId, ProfileActor.System, CancellationToken.None));
        Assert.Contains("locked attempts:2", state, StringComparison.Ordinal);
        await FailEachAsync(
            services => services.GetRequiredService<IUserAccess>(), access => access.UnlockAsync(userId, ProfileActor.System, CancellationToken.None));
        Assert.Contains("open attempts:0", await StateAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WhenAnyCommandFails_ChangesNothing()
    {
        var userId = await MakeAsync();
        var seen = new AccountState("ada", Address, false, string.Empty, false);
        var state = await FailEachAsync(services => services.GetRequiredService<IUserChanges>(), changes => changes.ChangeAsync(
            userId,
            new()
            {
                Seen = seen,
                Wanted = seen with { Address = "lovelace@example.org", IsAddressConfirmed = true },
                Values = new Dictionary<string, JsonElement>
                {
                    ["family_name"] = JsonSerializer.SerializeToElement("Lovelace"),
                },
            },
            ProfileActor.System,
            CancellationToken.None));
        Assert.Contains("lovelace@example.org", state, StringComparison.Ordinal);
        Assert.EndsWith("events:5", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_WhenAnyCommandFails_KeepsTheAccount()
    {
        var userId = await MakeAsync();
        var state = await FailEachAsync(
            services => services.GetRequiredService<IUserAccess>(),
            access => access.DeleteAsync(userId, "ada", ProfileActor.System, CancellationToken.None));
        Assert.StartsWith("attempts:0 mails:1 proofs:0", state, StringComparison.Ordinal);
    }

    /// <summary>An account at which somebody has tried a password.</summary>
    private async Task<string> MakeAsync()
    {
        await StoreAsync<SignInLimits, SignInTurn>(limits => limits.BeginAsync("ADA", IPAddress.Loopback, CancellationToken.None));
        return await StoreAsync<IUserCreation, string>(async creation =>
            (await creation.CreateAsync(New, ProfileActor.System, CancellationToken.None)).UserId!);
    }

    /// <summary>Lets each command of an act fail in turn, and gives what there is once none does.</summary>
    private async Task<string> FailEachAsync<TService>(Func<IServiceProvider, TService> find, Func<TService, Task<IdentityResult>> act)
    {
        // A first unit of work writes what stays.
        await StoreAsync<IUnitOfWork, IdentityResult>(unit => unit.ExecuteAsync(_ => Task.FromResult(IdentityResult.Success), CancellationToken.None));
        var before = await StateAsync();
        for (var failing = 1; ; failing++)
        {
            Commands.Reset(failing);
            var result = IdentityResult.Success;
            var failure = await Record.ExceptionAsync(() => InScopeAsync(async (services, _) => result = await act(find(services))));
            Commands.Reset();
            var after = await StateAsync();
            if (failure is null)
            {
                Assert.Empty(result.Errors);
                Assert.NotEqual(before, after);
                Assert.InRange(failing, 5, 100);
                return after;
            }

            Assert.True(failure.GetBaseException() is InjectedException, $"{failure}");
            Assert.Equal(before, after);
        }
    }

    private Task<string> StateAsync() => InScopeAsync(async context =>
    {
        var users = await context.Users.AsNoTracking().ToListAsync();
        var parts = users.Select(user => $"{user.UserName} {user.Email} {user.PasswordHash} {user.SecurityStamp} {(user.LockoutEnd is null ? "open" : "locked")} ");
        return string.Concat(parts)
            + $"attempts:{await context.Set<SignInCountEntity>().CountAsync()} "
            + $"mails:{await context.Set<EmailEntity>().CountAsync()} proofs:{await context.Set<ProofEntity>().CountAsync()} "
            + $"temporary:{await context.Set<TemporaryPasswordEntity<TKey>>().CountAsync()} profiles:{await context.Set<ProfileEntity<TKey>>().CountAsync()} "
            + $"events:{await context.Set<AuditEntity>().CountAsync()}";
    });
}
