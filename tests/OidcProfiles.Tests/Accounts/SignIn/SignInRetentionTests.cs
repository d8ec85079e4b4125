using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Tests.Accounts.SignIn;

public sealed class SignInRetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Start_Always_DeletesCountsThatAreOverAndPlacesThatWereNotUsedForLong()
    {
        var store = new Store();
        await using var provider = new ServiceCollection()
            .AddSingleton<ISignInAttemptStore>(store).AddSingleton<ISignInPlaceStore>(store).BuildServiceProvider();
        using var retention = new SignInRetention(
            provider.GetRequiredService<IServiceScopeFactory>(),
            Options.Create(new OidcProfilesOptions()),
            new FixedTime { Now = Now },
            NullLogger<SignInRetention>.Instance);
        await retention.StartAsync(CancellationToken.None);
        var unused = await store.Unused.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await retention.StopAsync(CancellationToken.None);
        Assert.Equal((Now, Now.AddDays(-365)), (await store.Over.Task, unused));
    }

    private sealed class Store : ISignInAttemptStore, ISignInPlaceStore
    {
        public TaskCompletionSource<DateTimeOffset> Over { get; } = new();

        public TaskCompletionSource<DateTimeOffset> Unused { get; } = new();

        public Task<int> DeleteOverAsync(DateTimeOffset now, CancellationToken cancellationToken) => CountAsync(Over, now);

        public Task<int> DeleteUnusedAsync(DateTimeOffset time, CancellationToken cancellationToken) => CountAsync(Unused, time);

        public Task<SignInTurn> TryBeginAsync(
            SignInAttempt attempt, AccountSignInOptions options, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task SucceedAsync(
            SignInTurn turn, IReadOnlyCollection<string> accounts, DateTimeOffset knownUntil, DateTimeOffset now, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<bool> TryNoticeAsync(string account, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ClearAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<SignInPlace> RecordAsync(string userId, string place, DateTimeOffset now, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        private static Task<int> CountAsync(TaskCompletionSource<DateTimeOffset> called, DateTimeOffset time)
        {
            called.TrySetResult(time);
            return Task.FromResult(1);
        }
    }
}
