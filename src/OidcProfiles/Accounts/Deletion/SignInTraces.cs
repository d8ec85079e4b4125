using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Erases what attempts to sign in were counted by; the places go with the user.</summary>
internal sealed class SignInTraces<TUser>(SignInAccounts<TUser> accounts, SignInFailures failures) : IAccountEraser
    where TUser : class, new()
{
    public async Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        await failures.ForgetAsync(new[] { account.UserName, account.Email }.OfType<string>().Select(accounts.Normalize), cancellationToken);
    }
}
