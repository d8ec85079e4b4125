namespace OidcProfiles.Accounts.Deletion;

/// <summary>Everything that is erased before the user is.</summary>
internal sealed class ErasureSteps(AccountAccess access, IEnumerable<IAccountEraser> erasers)
{
    public async Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        await access.EndAsync(account.UserId, cancellationToken);
        foreach (var eraser in erasers)
        {
            await eraser.EraseAsync(account, cancellationToken);
        }
    }
}
