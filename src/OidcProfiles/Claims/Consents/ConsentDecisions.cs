using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;

namespace OidcProfiles.Claims.Consents;

/// <summary>Writes what people decide, with the event of it.</summary>
internal sealed class ConsentDecisions(IAttributeConsentStore store, IUnitOfWork work, IAuditTrail audit, ProfileErrorDescriber errors)
{
    private const int Attempts = 5;

    /// <summary>Saves an answer to the form as it is at that moment. Whoever writes the row in between is read, and nothing of it is lost.</summary>
    /// <param name="read">Reads the form; null if there is no such user.</param>
    /// <param name="answer">What the answer changes of it; null for nothing.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IdentityResult> SaveAsync(
        Func<CancellationToken, Task<AttributeConsentForm?>> read,
        Func<AttributeConsentForm, ConsentChange?> answer,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await work.ExecuteAsync(token => TrySaveAsync(read, answer, token), cancellationToken);
            if (result.Succeeded || attempt == Attempts || result.Errors.All(error => error.Code != nameof(ProfileErrorDescriber.ConcurrencyFailure)))
            {
                return result;
            }
        }
    }

    public Task ForgetAsync(string userId, string clientId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async token =>
        {
            if (await store.RemoveAsync(userId, clientId, token))
            {
                await audit.RecordAsync(new() { Event = AuditEvents.ConsentForgotten, UserId = userId, ClientId = clientId }, token);
            }

            return IdentityResult.Success;
        },
        cancellationToken);

    private async Task<IdentityResult> TrySaveAsync(
        Func<CancellationToken, Task<AttributeConsentForm?>> read,
        Func<AttributeConsentForm, ConsentChange?> answer,
        CancellationToken cancellationToken)
    {
        if (await read(cancellationToken) is not { } form)
        {
            return IdentityResult.Failed(errors.UserNotFound());
        }

        if (answer(form) is not { } change)
        {
            return IdentityResult.Success;
        }

        var result = await store.SaveAsync(change.Consent, cancellationToken);
        if (result.Succeeded && change.Shared.Count + change.Withheld.Count > 0)
        {
            var details = new Dictionary<string, string>(StringComparer.Ordinal);
            ConsentDetails.Write(details, "shared", change.Shared);
            ConsentDetails.Write(details, "withheld", change.Withheld);
            await audit.RecordAsync(
                new() { Event = AuditEvents.ConsentGiven, UserId = change.Consent.UserId, ClientId = change.Consent.ClientId, Details = details },
                cancellationToken);
        }

        return result;
    }
}
