using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Idempotency;

namespace OidcProfiles.Tests.Idempotency;

/// <summary>Keeps what was made, as the contracts say; work that fails is taken back.</summary>
internal sealed class MemoryCreations(TimeProvider time) : ICreationStore, IUnitOfWork, IPepperStore
{
    private readonly Dictionary<string, Creation> _kept = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Creation> Kept => _kept.Values;

    /// <summary>What somebody else does while something is made.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public Creations Creations => new(this, this, this, time);

    public Task<Creation?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(_kept.GetValueOrDefault(key));

    public Task<bool> TryAddAsync(Creation creation, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(creation.Key, out var before) && before.CreatedAt <= creation.CreatedAt - Creations.Lifetime)
        {
            _kept.Remove(creation.Key);
        }

        return Task.FromResult(_kept.TryAdd(creation.Key, creation));
    }

    public Task<int> DeleteBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ForgetAsync(string resourceId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        var before = new Dictionary<string, Creation>(_kept, StringComparer.Ordinal);
        var result = await work(cancellationToken);
        if (!result.Succeeded)
        {
            _kept.Clear();
            foreach (var (key, creation) in before)
            {
                _kept.Add(key, creation);
            }
        }

        return result;
    }

    public Task<byte[]> GetOrAddAsync(string name, byte[] fresh, CancellationToken cancellationToken) => Task.FromResult<byte[]>([1, 2, 3]);
}
