using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <summary>Several writes of this scope as one: of Identity's managers, the module's stores and the outbox.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Does the work in one transaction of the host's database, or within the one that the host has begun. It is kept if the work succeeds,
    /// and taken back if it fails or throws.
    /// </summary>
    /// <param name="work">The work. With a retrying execution strategy it may be done again from the start.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What the work returned.</returns>
    Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken);
}
