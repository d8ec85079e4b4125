using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Work in the host's context, which Identity's stores and the module's share within a scope.</summary>
internal sealed class UnitOfWork<TContext>(
    TContext context, IEnumerable<IUnitOfWorkPreparation> preparations, IEnumerable<IUnitOfWorkObserver> observers) : IUnitOfWork
    where TContext : DbContext
{
    public async Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);

        // Within a transaction whoever began it knows what to do again.
        var isOutermost = context.Database.CurrentTransaction is null;
        if (isOutermost)
        {
            foreach (var preparation in preparations)
            {
                await preparation.PrepareAsync(cancellationToken);
            }
        }

        var result = isOutermost
            ? await context.Database.CreateExecutionStrategy().ExecuteAsync(token => TryAsync(work, token), cancellationToken)
            : await TryAsync(work, cancellationToken);
        if (isOutermost && result.Succeeded)
        {
            foreach (var observer in observers)
            {
                observer.Committed();
            }
        }

        return result;
    }

    private async Task<IdentityResult> TryAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken)
    {
        using var tracked = new TrackedState(context);
        await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken);
        var result = await work(cancellationToken);
        if (result.Succeeded)
        {
            await transaction.CommitAsync(cancellationToken);
            tracked.Keep();
        }

        return result;
    }
}
