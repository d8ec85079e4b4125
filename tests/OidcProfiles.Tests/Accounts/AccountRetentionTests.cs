using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Tests.Accounts;

public sealed class AccountRetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Start_Always_DeletesProofsThatAreOverAndSessionsThatWereNotUsedForLong()
    {
        var store = new Store();
        await RunAsync(
            services => services.AddSingleton<IProofCleanup>(store).AddSingleton<ISessionStore>(store), _ => store.Unused.Task);
        var limit = TimeSpan.FromSeconds(30);
        Assert.Equal((Now, Now.AddDays(-30)), (await store.Expired.Task.WaitAsync(limit), await store.Unused.Task.WaitAsync(limit)));
    }

    [Fact]
    public async Task Start_WithoutAStore_Ends() => await RunAsync(_ => { }, retention => retention.ExecuteTask!);

    private static async Task RunAsync(Action<IServiceCollection> configure, Func<AccountRetention, Task> ended)
    {
        var services = new ServiceCollection();
        configure(services);
        await using var provider = services.BuildServiceProvider();
        using var retention = new AccountRetention(
            provider.GetRequiredService<IServiceScopeFactory>(),
            Options.Create(new OidcProfilesOptions()),
            new FixedTime { Now = Now },
            NullLogger<AccountRetention>.Instance);
        await retention.StartAsync(CancellationToken.None);
        await ended(retention);
        await retention.StopAsync(CancellationToken.None);
        Assert.True(retention.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class Store : IProofCleanup, ISessionStore
    {
        public TaskCompletionSource<DateTimeOffset> Expired { get; } = new();

        public TaskCompletionSource<DateTimeOffset> Unused { get; } = new();

        public Task<int> DeleteExpiredAsync(DateTimeOffset time, CancellationToken cancellationToken) => CountAsync(Expired, time);

        public Task<int> DeleteUnusedAsync(DateTimeOffset time, CancellationToken cancellationToken) => CountAsync(Unused, time);

        public Task EndOfUserAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task DeleteOfUserAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task AddAsync(UserSession session, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<UserSession?> UseAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<UserSession>> ListAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> EndAsync(string userId, Guid? id, Guid? except, CancellationToken cancellationToken) => throw new NotSupportedException();

        private static Task<int> CountAsync(TaskCompletionSource<DateTimeOffset> called, DateTimeOffset time)
        {
            called.TrySetResult(time);
            return Task.FromResult(1);
        }
    }
}
