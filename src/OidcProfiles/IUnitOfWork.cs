using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <summary>Several writes of this scope as one: of Identity's managers, the module's stores and the outbox.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Does the work in one transaction of the host's database, or within the one that the host has begun. It is kept if the work succeeds,
    /// and taken back if it fails or throws; then the context also forgets what the work added to it. Within the work of another unit it is
    /// part of that one: taken back alone if it fails, and with the other if that fails.
    /// </summary>
    /// <param name="work">The work. With a retrying execution strategy it may be done again from the start.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What the work returned.</returns>
    Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken);
}
