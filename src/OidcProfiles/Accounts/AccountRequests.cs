using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts;

/// <summary>
/// Takes requests that lead to a mail. Nothing here looks who has the address: the work and the answer are the same for everybody
/// (docs/decisions/0010-accounts.md). Not to be called within a unit of work (<see cref="IUnitOfWork"/>): the turn of the mail stays taken, and is
/// written apart from it.
/// </summary>
public sealed class AccountRequests(IEmailCooldown cooldown, IUnitOfWork work, ProofIssuer issuer, ProfileErrorDescriber errors)
{
    /// <summary>Stores the proof and its mail, if it was not asked for too often.</summary>
    /// <typeparam name="T">What belongs to the proof.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<AccountRequestResult> SubmitAsync<T>(AccountRequest<T> request, CancellationToken cancellationToken) =>
        SubmitAsync(request, (_, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Stores the proof and its mail, and with them what belongs to it, if it was not asked for too often.</summary>
    /// <typeparam name="T">What belongs to the proof.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="also">What else is stored, in the same unit of work; it gets the handle. After a conflict it may be called again.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<AccountRequestResult> SubmitAsync<T>(
        AccountRequest<T> request, Func<Guid, CancellationToken, Task> also, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(also);
        ArgumentNullException.ThrowIfNull(request);
        if (!EmailValidator.IsValid(request.Address))
        {
            return AccountRequestResult.Refused(errors.InvalidAddress());
        }

        if (await cooldown.TryTakeAsync(request.Kind, request.Address, request.Origin.Network, cancellationToken) is { } wait)
        {
            return AccountRequestResult.TooSoon(errors.TooManyRequests(), wait);
        }

        var handle = Guid.Empty;
        var result = await DatabaseConflict.RetryAsync(() => work.ExecuteAsync(
            async token =>
            {
                handle = await issuer.IssueAsync(request, token);
                await also(handle, token);
                return IdentityResult.Success;
            },
            cancellationToken));
        return result.Succeeded ? AccountRequestResult.Taken(handle) : AccountRequestResult.Refused(result.Errors);
    }
}
