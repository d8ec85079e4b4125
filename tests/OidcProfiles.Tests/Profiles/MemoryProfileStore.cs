using Microsoft.AspNetCore.Identity;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Profiles;

/// <summary>Keeps one profile, as the contract says.</summary>
internal sealed class MemoryProfileStore(AccountSnapshot account) : IProfileStore
{
    private readonly ProfileErrorDescriber _errors = new();

    public UserProfile Profile { get; set; } = new() { UserId = account.UserId };

    public int Saves { get; private set; }

    /// <summary>Happens just before a save, as another writer would.</summary>
    public Action? BeforeSave { get; set; }

    public Task<ProfileSnapshot?> FindAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(userId == account.UserId ? new ProfileSnapshot(account, Profile) : null);

    public Task<IdentityResult> SaveAsync(UserProfile profile, CancellationToken cancellationToken)
    {
        BeforeSave?.Invoke();
        if (profile.ConcurrencyStamp != Profile.ConcurrencyStamp)
        {
            return Task.FromResult(IdentityResult.Failed(_errors.ConcurrencyFailure()));
        }

        Saves++;
        Profile = profile with { ConcurrencyStamp = Guid.NewGuid().ToString() };
        return Task.FromResult(IdentityResult.Success);
    }
}
