using OidcProfiles.Accounts.Terms;

namespace OidcProfiles.Tests.Accounts.Completion;

/// <summary>Keeps what was accepted.</summary>
internal sealed class MemoryTermsStore : ITermsStore
{
    public List<(string UserId, AcceptedTerms Terms)> Accepted { get; } = [];

    public int Looks { get; private set; }

    public Task AcceptAsync(string userId, string version, DateTimeOffset time, CancellationToken cancellationToken)
    {
        Accepted.Add((userId, new(version, time)));
        return Task.CompletedTask;
    }

    public Task<bool> HasAcceptedAsync(string userId, string version, CancellationToken cancellationToken)
    {
        Looks++;
        return Task.FromResult(Accepted.Exists(accepted => accepted.UserId == userId && accepted.Terms.Version == version));
    }

    public Task<IReadOnlyList<AcceptedTerms>> ListAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AcceptedTerms>>([.. Accepted.Where(accepted => accepted.UserId == userId).Select(accepted => accepted.Terms)]);
}
