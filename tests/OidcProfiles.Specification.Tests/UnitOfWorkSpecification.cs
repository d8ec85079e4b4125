using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>An account, its profile and the mail about it are there together or not at all.</summary>
public abstract class UnitOfWorkSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly IdentityResult Failure = IdentityResult.Failed(new IdentityError { Code = "wanted" });

    private readonly Witness _witness = new();

    protected override bool IsOneByOne => true;

    protected override void Configure(IServiceCollection services)
    {
        services.AddIdentityCore<TUser>().AddEntityFrameworkStores<SpecificationContext<TUser, TKey>>();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<IUnitOfWorkObserver>(_witness).AddSingleton<IUnitOfWorkPreparation>(_witness);
    }

    [Fact]
    public async Task Execute_WhenTheWorkSucceeds_KeepsAll()
    {
        Assert.True((await InScopeAsync((services, _) => RegisterAsync(services, new TUser { UserName = "ada" }))).Succeeded);
        Assert.Equal("ada:1 profiles:1 mails:1", await StateAsync());
        Assert.Equal(1, _witness.Commits);
    }

    [Fact]
    public async Task Execute_WhenAnyCommandFails_LeavesNothingAndCanBeDoneAgain()
    {
        var user = new TUser { UserName = "ada" };
        var failures = await InScopeAsync(async (services, context) =>
        {
            for (var failing = 1; ; failing++)
            {
                Commands.Reset(failing);
                var failure = await Record.ExceptionAsync(() => RegisterAsync(services, user));
                Commands.Reset();
                if (failure is null)
                {
                    return failing - 1;
                }

                Assert.True(failure.GetBaseException() is InjectedException, $"{failure}");
                Assert.Empty(context.ChangeTracker.Entries());
                Assert.True(typeof(TKey) != typeof(int) || user.Id.Equals(default), "The number of a row that was taken back is still there.");
                Assert.Equal("profiles:0 mails:0", await StateAsync());
                Assert.Equal(0, await context.SaveChangesAsync());
            }
        });

        // Is the name free, the user, the account and its profile, the profile with two rows, the mail, the commit.
        Assert.InRange(failures, 7, 9);
        Assert.Equal("ada:1 profiles:1 mails:1", await StateAsync());
        Assert.Equal(1, _witness.Commits);
    }

    [Fact]
    public async Task Execute_WhenTheWorkFails_LeavesNothing()
    {
        await InScopeAsync(async (services, context) =>
        {
            var result = await WorkAsync(services, async () =>
            {
                Assert.True((await RegisterAsync(services, new TUser { UserName = "ada" })).Succeeded);
                context.Add(new TUser { UserName = "not saved" });
                return Failure;
            });
            Assert.Same(Failure, result);
            Assert.Empty(context.ChangeTracker.Entries());
            return await context.SaveChangesAsync();
        });
        Assert.Equal("profiles:0 mails:0", await StateAsync());
        Assert.Equal(0, _witness.Commits);
    }

    [Fact]
    public async Task Execute_WhenTheWorkFails_KeepsWhatTheHostHadToSave()
    {
        await CreateUserAsync(new() { UserName = "ada" });
        await CreateUserAsync(new() { UserName = "eve" });
        await InScopeAsync(async (services, context) =>
        {
            var ada = await context.Users.SingleAsync(user => user.UserName == "ada");
            context.Remove(await context.Users.SingleAsync(user => user.UserName == "eve"));
            context.Add(new TUser { UserName = "bob" });
            ada.Email = "ada@example.org";
            await WorkAsync(services, async () =>
            {
                ada.Email = "mallory@example.org";
                ada.PhoneNumber = "+441632960000";
                await context.SaveChangesAsync();
                return Failure;
            });
            Assert.Equal(("ada@example.org", null), (ada.Email, ada.PhoneNumber));
            Assert.Equal("ada:1 eve:1 profiles:0 mails:0", await StateAsync());
            Assert.Equal(3, await context.SaveChangesAsync());
            return true;
        });
        Assert.Equal("ada:1 bob:1 profiles:0 mails:0", await StateAsync());
        Assert.Equal("ada@example.org", await InScopeAsync(context => context.Users.Where(user => user.UserName == "ada").Select(user => user.Email).SingleAsync()));
    }

    [Theory]
    [InlineData(true, true, "ada:1 eve:1 profiles:2 mails:2", 1)]
    [InlineData(true, false, "ada:1 profiles:1 mails:1", 1)]
    [InlineData(false, true, "profiles:0 mails:0", 0)]
    [InlineData(false, false, "profiles:0 mails:0", 0)]
    public async Task Execute_WithinAnother_IsAPartOfIt(bool outer, bool inner, string expected, int commits)
    {
        await InScopeAsync((services, _) => WorkAsync(services, async () =>
        {
            await RegisterAsync(services, new TUser { UserName = "ada" });
            await WorkAsync(services, async () =>
            {
                await RegisterAsync(services, new TUser { UserName = "eve" });
                return inner ? IdentityResult.Success : Failure;
            });
            return outer ? IdentityResult.Success : Failure;
        }));
        Assert.Equal(expected, await StateAsync());
        Assert.Equal((commits, 1), (_witness.Commits, _witness.Preparations));
    }

    [Fact]
    public async Task Execute_WithinATransactionOfTheHost_IsTakenBackAlone()
    {
        await InScopeAsync(async (services, context) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await RegisterAsync(services, new TUser { UserName = "ada" });

            // The savepoint of the inner one still stands when the outer one goes back.
            await WorkAsync(services, async () =>
            {
                await RegisterAsync(services, new TUser { UserName = "bob" });
                await WorkAsync(services, () => Task.FromResult(Failure));
                return Failure;
            });
            await transaction.CommitAsync();
            return true;
        });
        Assert.Equal("ada:1 profiles:1 mails:1", await StateAsync());
        Assert.Equal((0, 0), (_witness.Commits, _witness.Preparations));
    }

    private static Task<IdentityResult> WorkAsync(IServiceProvider services, Func<Task<IdentityResult>> work) =>
        services.GetRequiredService<IUnitOfWork>().ExecuteAsync(_ => work(), CancellationToken.None);

    /// <summary>What a registration does: Identity's manager, the module's store and the outbox.</summary>
    private static Task<IdentityResult> RegisterAsync(IServiceProvider services, TUser user) => WorkAsync(services, async () =>
    {
        var result = await services.GetRequiredService<UserManager<TUser>>().CreateAsync(user);
        if (!result.Succeeded)
        {
            return result;
        }

        var change = Given.Change(new() { UserId = $"{user.Id}" }, (Given.Searchable, "London"));
        result = await services.GetRequiredService<IProfileStore>().SaveAsync(change, CancellationToken.None);
        await services.GetRequiredService<IEmailOutbox>().EnqueueAsync(
            new("ada@example.org") { UserId = $"{user.Id}" }, new WelcomeEmail(new("https://id.example.com/")), CancellationToken.None);
        return result;
    });

    private Task<string> StateAsync() => InScopeAsync(async context => string.Join(' ', [
        .. (await context.Users.Select(user => user.UserName).ToListAsync()).Select(name => $"{name}:1").Order(StringComparer.Ordinal),
        $"profiles:{await context.Profiles.CountAsync()}",
        $"mails:{await context.Set<EmailEntity>().CountAsync()}"]));

    private sealed class Witness : IUnitOfWorkObserver, IUnitOfWorkPreparation
    {
        public int Commits { get; private set; }

        public int Preparations { get; private set; }

        public void Committed() => Commits++;

        public Task PrepareAsync(CancellationToken cancellationToken)
        {
            Preparations++;
            return Task.CompletedTask;
        }
    }
}
