using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Erases the accounts that are due, each in a scope and a unit of work of its own: one that fails does not stop the others.</summary>
internal sealed class DueErasures(IServiceScopeFactory scopes, TimeProvider time, ILogger<DueErasures> logger)
{
    private const int BatchSize = 100;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (erased, failed) = (0, 0);
        IReadOnlyList<string> due;
        do
        {
            // Those that failed stay in front, and are tried again by the next run.
            due = await ListAsync(failed, cancellationToken);
            foreach (var userId in due)
            {
                var result = await TryEraseAsync(userId, cancellationToken);
                (erased, failed) = (erased + (result is true ? 1 : 0), failed + (result is false ? 1 : 0));
            }
        }
        while (due.Count == BatchSize);

        if (erased + failed > 0)
        {
            Log.AccountsErased(logger, erased, failed);
        }
    }

    private async Task<IReadOnlyList<string>> ListAsync(int skip, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDeletionStore>().ListDueAsync(time.GetUtcNow(), skip, BatchSize, cancellationToken);
    }

    /// <returns>Null if another instance took it, or the person has signed in.</returns>
    private async Task<bool?> TryEraseAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var isTaken = false;
            var result = await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
                async token =>
                {
                    isTaken = await services.GetRequiredService<IDeletionStore>().TryRemoveAsync(userId, time.GetUtcNow(), token);
                    return isTaken ? await services.GetRequiredService<IAccountErasure>().EraseAsync(userId, token) : IdentityResult.Success;
                },
                cancellationToken);
            if (!result.Succeeded)
            {
                Log.AccountNotErased(logger, string.Join(", ", result.Errors.Select(error => error.Code)), exception: null);
                return false;
            }

            return isTaken ? true : null;
        }
#pragma warning disable CA1031 // Whatever it is, the other accounts are due as well.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.AccountNotErased(logger, exception.GetType().Name, exception);
            return false;
        }
    }
}
