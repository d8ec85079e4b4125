using System.Net;
using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Stands before every look at a password.</summary>
internal sealed class SignInGuard(SignInLimits limits, IEmailOutbox outbox, TimeProvider time)
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
    /// <param name="name">What was entered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task FailAsync(SignInTurn turn, string name, CancellationToken cancellationToken)
    {
        if (await limits.FailAsync(turn, cancellationToken))
        {
            await outbox.EnqueueAsync(
                new EmailRecipient(Nobody), new SignInBackOffEmail(name, time.GetUtcNow(), turn.AccountWaitsUntil!.Value), cancellationToken);
        }
    }
}
