using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>Knows whose password is a temporary one, and gives whoever has signed in with it the way to one of their own.</summary>
internal sealed class TemporaryPasswords(
    ITemporaryPasswordStore store, ProofManager proofs, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    /// <summary>As long as somebody takes to think of a password.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(20);

    /// <summary>Within the unit of work that sets the password, after it is set.</summary>
    /// <returns>Until when it signs in.</returns>
    public async Task<DateTimeOffset> IssueAsync(string userId, CancellationToken cancellationToken)
    {
        // What every database keeps: the turn to replace it is of this one and of no later one.
        var now = time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var expiresAt = now + options.Value.Accounts.TemporaryPasswordLifetime;
        await store.SaveAsync(new(userId, now, expiresAt), cancellationToken);
        return expiresAt;
    }

    public Task<TemporaryPassword?> FindAsync(string userId, CancellationToken cancellationToken) => store.FindAsync(userId, cancellationToken);

    public bool IsOver(TemporaryPassword password) => password.ExpiresAt <= time.GetUtcNow();

    /// <summary>The person has a password of their own.</summary>
    public Task EndAsync(string userId, CancellationToken cancellationToken) => store.DeleteAsync(userId, cancellationToken);

    /// <returns>The secret that allows the browser which entered the temporary password to replace it, and nothing else.</returns>
    public Task<string> GrantAsync(TemporaryPassword password, CancellationToken cancellationToken) => proofs.IssueSecretAsync(
        ProofPurpose.NewPassword,
        ProofSubject.OfUser(password.UserId),
        new NewPasswordData(password.UserId, password.IssuedAt),
        Turn,
        cancellationToken);
}
