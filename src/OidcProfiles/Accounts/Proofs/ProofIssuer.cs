using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>Stores a proof together with its mail.</summary>
public sealed class ProofIssuer(ProofManager proofs, IEmailOutbox outbox)
{
    /// <summary>Stores both, within a unit of work. What the mail says and whether there is one is decided when it is made.</summary>
    /// <typeparam name="T">What belongs to the proof.</typeparam>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The handle of the proof.</returns>
    public async Task<Guid> IssueAsync<T>(AccountRequest<T> request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var handle = await proofs.IssueAsync(
            request.Purpose, request.Subject, request.Data, request.Lifetime, request.UserId, cancellationToken);
        await outbox.EnqueueAsync(
            new EmailRecipient(request.Address) { Culture = request.Culture, UserId = request.UserId },
            new ProofEmail(handle, request.Lifetime),
            cancellationToken);
        return handle;
    }
}
