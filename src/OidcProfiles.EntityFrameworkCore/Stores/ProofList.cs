using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>What is open for a user, in the host's context: no data and no secrets are even read.</summary>
internal sealed class ProofList<TContext>(TContext context) : IProofList
    where TContext : DbContext
{
    public async Task<IReadOnlyList<OpenProof>> ListOfUserAsync(string userId, CancellationToken cancellationToken)
    {
        var rows = await context.Set<ProofEntity>().AsNoTracking().Where(row => row.UserId == userId).OrderBy(row => row.CreatedAt)
            .Select(row => new { row.Purpose, row.CreatedAt, row.ExpiresAt }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new OpenProof(row.Purpose, Times.Read(row.CreatedAt), Times.Read(row.ExpiresAt)));
    }
}
