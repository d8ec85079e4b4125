using OidcProfiles.Accounts.Deletion;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>Deletes the tokens and the authorizations of an account: revoked ones would still name the subject.</summary>
internal sealed class OpenIddictAccountEraser(IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens) : IAccountEraser
{
    public async Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);

        // Read to the end first: a row cannot be deleted while the reader of the same connection is open.
        foreach (var token in await ListAsync(tokens.FindBySubjectAsync(account.UserId, cancellationToken), cancellationToken))
        {
            await tokens.DeleteAsync(token, cancellationToken);
        }

        foreach (var authorization in await ListAsync(authorizations.FindBySubjectAsync(account.UserId, cancellationToken), cancellationToken))
        {
            await authorizations.DeleteAsync(authorization, cancellationToken);
        }
    }

    private static async Task<List<object>> ListAsync(IAsyncEnumerable<object> found, CancellationToken cancellationToken)
    {
        var list = new List<object>();
        await foreach (var item in found.WithCancellation(cancellationToken))
        {
            list.Add(item);
        }

        return list;
    }
}
