namespace OidcProfiles.Accounts.Passwords;

/// <summary>What ends with a password.</summary>
internal sealed class PasswordEnds(AccountAccess access, AccountMails mails)
{
    /// <summary>Within a unit of work: ends what hangs on the old password, and tells the owner.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="address">Where they are told; null or empty for nowhere.</param>
    /// <param name="origin">Where the change came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task EndAsync(string userId, string? address, RequestOrigin origin, CancellationToken cancellationToken)
    {
        await access.EndAsync(userId, cancellationToken);
        if (!string.IsNullOrEmpty(address))
        {
            await mails.PasswordChangedAsync(userId, address, origin, cancellationToken);
        }
    }
}
