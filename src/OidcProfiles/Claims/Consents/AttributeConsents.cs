using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Claims.Consents;

/// <summary>
/// Consent for single attributes: what a client would get, put to the person, and remembered (docs/consent.md). For the authorization endpoint
/// of the host. As soon as something is remembered for a client, it gets only what the person shares; that holds at the next request
/// of a token that is out already. A client for which nothing is ever saved gets what the administrator releases.
/// </summary>
public sealed class AttributeConsents
{
    private readonly ConsentForms _forms;
    private readonly ConsentDecisions _decisions;
    private readonly TimeProvider _time;

    internal AttributeConsents(ConsentForms forms, ConsentDecisions decisions, TimeProvider time)
    {
        _forms = forms;
        _decisions = decisions;
        _time = time;
    }

    /// <summary>What a request would release, to be put to the person.</summary>
    /// <param name="wanted">What the client asks for, with its client; all destinations that are to be looked at.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    /// <exception cref="ArgumentException">The request names no client, or one of more than <see cref="AttributeConsent.MaximumClientIdLength"/> characters.</exception>
    public Task<AttributeConsentForm?> FindAsync(ProfileClaimsRequest wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        CheckClient(wanted.ClientId);
        return _forms.FindAsync(wanted, cancellationToken);
    }

    /// <summary>
    /// Remembers what the person answered, and that something is remembered for this client, even if nothing was asked. What the client says
    /// it cannot do without is shared once it was asked.
    /// </summary>
    /// <param name="wanted">What the client asks for, as for the form.</param>
    /// <param name="answer">The answer, as it was sent: it can change nothing that the client does not ask for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.UserNotFound"/>, or <see cref="ProfileErrorDescriber.ConcurrencyFailure"/> if others wrote all the time.
    /// </returns>
    /// <exception cref="ArgumentException">The request names no client, or one of more than <see cref="AttributeConsent.MaximumClientIdLength"/> characters.</exception>
    public Task<IdentityResult> SaveAsync(ProfileClaimsRequest wanted, AttributeConsentAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(answer);
        CheckClient(wanted.ClientId);
        return SaveAsync(token => _forms.FindAsync(wanted, token), wanted.UserId, wanted.ClientId!, answer, cancellationToken);
    }

    /// <summary>What is remembered for a client, for the person to look at and change.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nothing is remembered.</returns>
    public Task<AttributeConsentForm?> FindRememberedAsync(string userId, string clientId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(clientId);
        return _forms.FindRememberedAsync(userId, clientId, cancellationToken);
    }

    /// <summary>Changes what is remembered for a client; the next request of any token of it follows.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="answer">The answer: it can change nothing that is not remembered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.UserNotFound"/> if nothing is remembered of such a user, or
    /// <see cref="ProfileErrorDescriber.ConcurrencyFailure"/> if others wrote all the time.
    /// </returns>
    public Task<IdentityResult> ChangeAsync(string userId, string clientId, AttributeConsentAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(clientId);
        ArgumentNullException.ThrowIfNull(answer);
        return SaveAsync(token => _forms.FindRememberedAsync(userId, clientId, token), userId, clientId, answer, cancellationToken);
    }

    /// <summary>
    /// Forgets what is remembered for a client, so that it has to ask again. Its tokens are to be ended too: without a row only the
    /// administrator's rules hold.
    /// </summary>
    /// <param name="userId">The person.</param>
    /// <param name="clientId">The client; nothing happens if nothing is remembered for it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task ForgetAsync(string userId, string clientId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(clientId);
        return _decisions.ForgetAsync(userId, clientId, cancellationToken);
    }

    private Task<IdentityResult> SaveAsync(
        Func<CancellationToken, Task<AttributeConsentForm?>> read,
        string userId,
        string clientId,
        AttributeConsentAnswer answer,
        CancellationToken cancellationToken) => _decisions.SaveAsync(
            read, form => ConsentChange.Find(form, userId, clientId, answer, _time.GetUtcNow()), cancellationToken);

    private static void CheckClient(string? clientId)
    {
        if (clientId is not { Length: > 0 and <= AttributeConsent.MaximumClientIdLength })
        {
            throw new ArgumentException($"Consent needs a client id of 1 to {AttributeConsent.MaximumClientIdLength} characters.", nameof(clientId));
        }
    }
}
