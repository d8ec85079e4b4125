namespace OidcProfiles.Accounts.Passwords;

/// <summary>Knows nothing: the check is off.</summary>
internal sealed class UncheckedPasswords : IBreachedPasswordChecker
{
    public Task<BreachedPasswordResult> CheckAsync(string password, CancellationToken cancellationToken) =>
        Task.FromResult(BreachedPasswordResult.Unknown);
}
