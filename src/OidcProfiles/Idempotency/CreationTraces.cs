using OidcProfiles.Accounts.Deletion;

namespace OidcProfiles.Idempotency;

/// <summary>Forgets for which key an account was made that is erased.</summary>
internal sealed class CreationTraces(ICreationStore store) : IAccountEraser
{
    public Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return store.ForgetAsync(account.UserId, cancellationToken);
    }
}
