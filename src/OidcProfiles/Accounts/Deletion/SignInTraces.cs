using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Erases what attempts to sign in were counted by; the places go with the user.</summary>
internal sealed class SignInTraces<TUser>(SignInAccounts<TUser> accounts, SignInKeys keys, ISignInAttemptStore attempts) : IAccountEraser
    where TUser : class, new()
{
    public async Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var counted = new List<string>();
        foreach (var name in new[] { account.UserName, account.Email }.OfType<string>().Select(accounts.Normalize).Distinct(StringComparer.Ordinal))
        {
            counted.Add(await keys.OfAccountAsync(name, cancellationToken));
        }

        await attempts.ClearAsync(counted, cancellationToken);
    }
}
