using System.Globalization;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>
/// Records sign-ins and refusals. A network is told by the beginning of its keyed hash: enough to see that two attempts came from the same
/// one, and not from which.
/// </summary>
internal sealed class SignInTrail(IAuditTrail trail, SignInKeys keys, TimeProvider time) : ISignInObserver
{
    private const int NetworkDigits = 8;

    public async Task SignedInAsync(string userId, RequestOrigin origin, string? clientId, CancellationToken cancellationToken) => await trail.RecordAsync(
        new()
        {
            Event = AuditEvents.SignInSucceeded,
            UserId = userId,
            ClientId = clientId,
            Details = new Dictionary<string, string>
            {
                ["network"] = Shorten(await keys.OfNetworkAsync(origin.Network, cancellationToken)),
            },
        },
        cancellationToken);

    /// <summary>The same work, whether there is such an account or not.</summary>
    /// <param name="turn">The attempt.</param>
    /// <param name="userId">Whose account; null for one that is not there.</param>
    /// <param name="clientId">The client that the person was on the way to; null for none.</param>
    /// <param name="cause">One of <see cref="SignInCause"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task RefusedAsync(SignInTurn turn, string? userId, string? clientId, string cause, CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, string>
        {
            ["cause"] = cause,
            ["network"] = Shorten(turn.Attempt.Network),
            ["attempts"] = turn.Attempts.ToString(CultureInfo.InvariantCulture),
        };
        if (turn.NetworkWaitsUntil is { } network)
        {
            details["network_waits"] = Seconds(network);
        }

        if (turn.AccountWaitsUntil is { } account)
        {
            details["account_waits"] = Seconds(account);
        }

        return trail.RecordAsync(
            new() { Event = AuditEvents.SignInRefused, Succeeded = false, UserId = userId, ClientId = clientId, Details = details }, cancellationToken);
    }

    private static string Shorten(string hash) => hash[..NetworkDigits];

    private string Seconds(DateTimeOffset until) =>
        Math.Max(1, (long)Math.Ceiling((until - time.GetUtcNow()).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
