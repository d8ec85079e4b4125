using System.Collections.Concurrent;
using OidcProfiles.Accounts.Deletion;

namespace OidcProfiles.Specification.Tests;

/// <summary>A host's own part: counts whom it was asked to erase.</summary>
internal sealed class CountingEraser : IAccountEraser
{
    private readonly ConcurrentQueue<string> _erased = new();

    public IReadOnlyCollection<string> Erased => _erased;

    /// <summary>The user of whom it cannot erase anything.</summary>
    public string? Failing { get; set; }

    public Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        if (account.UserId == Failing)
        {
            throw new InjectedException("This part does not answer.");
        }

        _erased.Enqueue(account.UserId);
        return Task.CompletedTask;
    }
}
