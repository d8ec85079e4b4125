using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Profiles;

/// <summary>Keeps profiles, index and history, as the contract says. The first account is the one that the short members speak of.</summary>
internal sealed class MemoryProfileStore(params AccountSnapshot[] accounts) : IProfileStore
{
    private readonly ProfileErrorDescriber _errors = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, UserProfile> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<IndexedValue>> _index = new(StringComparer.Ordinal);
    private readonly List<(string UserId, ValueChange Value, ChangeStamp Stamp)> _history = [];

    public UserProfile Profile
    {
        get => ProfileOf(accounts[0].UserId);
        set => _profiles[accounts[0].UserId] = value;
    }

    /// <summary>Every entry that was written with a change, the oldest first.</summary>
    public IReadOnlyList<(string UserId, ValueChange Value, ChangeStamp Stamp)> History => _history;

    /// <summary>The groups that everybody is in.</summary>
    public ImmutableArray<string> Groups { get; set; } = [];

    public int Saves { get; private set; }

    /// <summary>What people have decided for clients.</summary>
    public Dictionary<(string UserId, string ClientId), AttributeConsent> Consents { get; } = [];

    /// <summary>Happens just before a save, as another writer would.</summary>
    public Action? BeforeSave { get; set; }

    public UserProfile ProfileOf(string userId) => _profiles.GetValueOrDefault(userId) ?? new() { UserId = userId };

    public IReadOnlyList<IndexedValue> IndexOf(string userId) => _index.GetValueOrDefault(userId) ?? [];

    public Task<ProfileSnapshot?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var account = accounts.FirstOrDefault(candidate => candidate.UserId == userId);
            return Task.FromResult(account is null ? null : new ProfileSnapshot(account, ProfileOf(userId)) { Groups = Groups });
        }
    }

    public async Task<ProfileSnapshot?> FindForClientAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        await FindAsync(userId, cancellationToken) is { } snapshot
            ? snapshot with { Consent = Consents.GetValueOrDefault((userId, clientId)) }
            : null;

    public Task<IdentityResult> SaveAsync(ProfileChange change, CancellationToken cancellationToken)
    {
        BeforeSave?.Invoke();
        lock (_lock)
        {
            return Task.FromResult(FindFault(change) is { } fault ? IdentityResult.Failed(fault) : Write(change));
        }
    }

    public async IAsyncEnumerable<UserProfile> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (_, profile) in _profiles.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList())
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return profile;
        }
    }

    public Task<IReadOnlyList<string>> FindByValueAsync(string attributeId, string key, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<string>>(
                [.. _index.Where(pair => pair.Value.Any(indexed => indexed.AttributeId == attributeId && indexed.Key == key))
                    .Select(pair => pair.Key).Order(StringComparer.Ordinal).Take(limit)]);
        }
    }

    private IdentityError? FindFault(ProfileChange change)
    {
        var userId = change.Profile.UserId;
        if (accounts.All(account => account.UserId != userId))
        {
            return _errors.UserNotFound();
        }

        if (change.Profile.ConcurrencyStamp != ProfileOf(userId).ConcurrencyStamp)
        {
            return _errors.ConcurrencyFailure();
        }

        var taken = _index.Where(pair => pair.Key != userId).SelectMany(pair => pair.Value).ToList();
        return change.Indexed.FirstOrDefault(indexed => indexed.IsUnique
                && taken.Exists(other => other.IsUnique && other.AttributeId == indexed.AttributeId && other.Key == indexed.Key)) is { } duplicate
            ? _errors.DuplicateValue(duplicate.AttributeId)
            : null;
    }

    private IdentityResult Write(ProfileChange change)
    {
        Saves++;
        _profiles[change.Profile.UserId] = change.Profile with { ConcurrencyStamp = Guid.NewGuid().ToString() };
        _index[change.Profile.UserId] = change.Indexed;
        _history.AddRange(change.Values.Select(value => (change.Profile.UserId, value, change.Stamp)));
        return IdentityResult.Success;
    }
}
