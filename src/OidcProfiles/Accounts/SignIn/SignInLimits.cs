using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>
/// Counts attempts as <see cref="AccountSignInOptions"/> has it, in a scope of their own: what the caller takes back does not take them back.
/// </summary>
internal sealed class SignInLimits(IServiceScopeFactory scopes, SignInKeys keys, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    private AccountSignInOptions Options => options.Value.Accounts.SignIn;

    /// <param name="name">What was entered, normalised.</param>
    /// <param name="network">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<SignInTurn> BeginAsync(string name, IPAddress? network, CancellationToken cancellationToken)
    {
        var attempt = new SignInAttempt(
            await keys.OfAccountAsync(name, cancellationToken), await keys.OfNetworkAsync(network, cancellationToken));
        return await WithStoreAsync(store => store.TryBeginAsync(attempt, Options, time.GetUtcNow(), cancellationToken));
    }

    /// <param name="turn">The attempt.</param>
    /// <param name="names">All names of the account, normalised.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task SucceedAsync(SignInTurn turn, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var accounts = await keys.OfAccountsAsync(names, cancellationToken);
        var now = time.GetUtcNow();
        await WithStoreAsync(async store =>
        {
            await store.SucceedAsync(turn, accounts, now + Options.KnownNetworkLifetime, now, cancellationToken);
            return true;
        });
    }

    /// <returns>Whether this wrong password was the first after which the account waits.</returns>
    public async Task<bool> FailAsync(SignInTurn turn, CancellationToken cancellationToken) =>
        turn.AccountWaitsUntil is not null && await WithStoreAsync(store => store.TryNoticeAsync(turn.Attempt.Account, cancellationToken));

    private async Task<T> WithStoreAsync<T>(Func<ISignInAttemptStore, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ISignInAttemptStore>());
    }
}
