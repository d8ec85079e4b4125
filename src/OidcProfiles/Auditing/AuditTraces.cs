using OidcProfiles.Accounts.Deletion;

namespace OidcProfiles.Auditing;

/// <summary>Erases a person from the audit trail; the events stay, and the chain still verifies.</summary>
internal sealed class AuditTraces(IAuditStore store) : IAccountEraser
{
    public Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return store.EraseAsync(account.UserId, account.Pseudonym, cancellationToken);
    }
}
