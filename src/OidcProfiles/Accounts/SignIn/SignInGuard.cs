using System.Net;
using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Stands before every look at a password.</summary>
internal sealed class SignInGuard(SignInLimits limits, IEmailOutbox outbox, SignInTrail trail, TimeProvider time)
{
    /// <summary>Whom it is about is decided in the background, so the row names nobody.</summary>
    private const string Nobody = "sign-in@localhost";

    /// <param name="name">What was entered, normalised.</param>
    /// <param name="network">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<SignInTurn> BeginAsync(string name, IPAddress? network, CancellationToken cancellationToken) =>
        limits.BeginAsync(name, network, cancellationToken);

    /// <summary>The password was right.</summary>
    /// <param name="turn">The attempt.</param>
    /// <param name="names">All names of the account, normalised.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task SucceedAsync(SignInTurn turn, IEnumerable<string> names, CancellationToken cancellationToken) =>
        limits.SucceedAsync(turn, names, cancellationToken);

    /// <summary>The password was wrong, or there is no such account: the same work for both.</summary>
    /// <param name="turn">The attempt.</param>
    /// <param name="failure">What was entered, and why it was refused.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task FailAsync(SignInTurn turn, SignInFailure failure, CancellationToken cancellationToken)
    {
        await trail.RefusedAsync(turn, failure.UserId, failure.ClientId, failure.Cause, cancellationToken);
        if (await limits.FailAsync(turn, cancellationToken))
        {
            await outbox.EnqueueAsync(
                new EmailRecipient(Nobody), new SignInBackOffEmail(failure.Name, time.GetUtcNow(), turn.AccountWaitsUntil!.Value), cancellationToken);
        }
    }
}
