using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Accounts.Deletion;

public sealed class DueErasuresTests
{
    [Fact]
    public async Task Run_WhenSomeOfManyFail_ErasesTheOthersOnceAndCountsWithoutNames()
    {
        using var log = new LogRecorder();
        var accounts = new Accounts([.. Enumerable.Range(0, 350).Select(number => $"secret-id-{number:D3}")], number => number % 3 == 0);
        await RunAsync(accounts, log);
        Assert.Equal(350, accounts.Asked.Count);
        Assert.Equal(350, accounts.Asked.Distinct().Count());
        Assert.Equal(117, accounts.Due.Count);
        Assert.Contains(log.Lines, line => line.Contains("233 were erased, 117 could not be", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret-id", StringComparison.Ordinal));
        Assert.Equal(118, log.Lines.Count);
    }

    [Fact]
    public async Task Run_WhenNothingIsDue_SaysNothing()
    {
        using var log = new LogRecorder();
        await RunAsync(new([], _ => false), log);
        Assert.Empty(log.Lines);
    }

    private static async Task RunAsync(Accounts accounts, LogRecorder log)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IDeletionStore>(accounts).AddSingleton<IAccountErasure>(accounts).AddSingleton<IUnitOfWork>(accounts);
        await using var provider = services.BuildServiceProvider();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        await new DueErasures(provider.GetRequiredService<IServiceScopeFactory>(), new FixedTime(), factory.CreateLogger<DueErasures>())
            .RunAsync(CancellationToken.None);
    }

    /// <summary>Accounts that are due; some cannot be erased, by an error or by an exception.</summary>
    private sealed class Accounts(List<string> due, Func<int, bool> fails) : IDeletionStore, IAccountErasure, IUnitOfWork
    {
        public List<string> Due => due;

        public List<string> Asked { get; } = [];

        public Task<IReadOnlyList<string>> ListDueAsync(DateTimeOffset now, int skip, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. due.Skip(skip).Take(limit)]);

        public Task<bool> TryRemoveAsync(string userId, DateTimeOffset? dueBy, CancellationToken cancellationToken) =>
            Task.FromResult(dueBy is not null && due.Contains(userId));

        public Task<IdentityResult> EraseAsync(string userId, CancellationToken cancellationToken)
        {
            Asked.Add(userId);
            var number = int.Parse(userId[^3..], System.Globalization.CultureInfo.InvariantCulture);
            if (!fails(number))
            {
                due.Remove(userId);
                return Task.FromResult(IdentityResult.Success);
            }

            return number % 2 == 0
                ? Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "ConcurrencyFailure" }))
                : Task.FromException<IdentityResult>(new TimeoutException("The database does not answer."));
        }

        public Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken) =>
            work(cancellationToken);

        public Task<bool> TryAddAsync(PendingDeletion deletion, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<PendingDeletion?> FindAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
