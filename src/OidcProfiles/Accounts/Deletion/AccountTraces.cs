using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Email;
using OidcProfiles.Email.Outbox.Cooldowns;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Erases what the module keeps of a person outside of the rows of the user.</summary>
internal sealed class AccountTraces(IErasureStore store, ILookupNormalizer normalizer) : IAccountEraser
{
    public async Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        await store.DeleteMailsAsync(account.UserId, account.Email, cancellationToken);
        await store.DeleteProofsAsync([.. Subjects(account)], cancellationToken);
        await store.DeleteCooldownsAsync([.. Turns(account)], cancellationToken);
        await store.ReplaceActorAsync(account.UserId, account.Pseudonym, cancellationToken);
    }

    private static IEnumerable<string> Turns(ErasedAccount account)
    {
        yield return PhoneCooldown.OfAccount(account.UserId);
        if (account.PhoneNumber is { Length: > 0 } number)
        {
            yield return PhoneCooldown.OfNumber(number);
        }

        if (account.Email is { Length: > 0 } address)
        {
            foreach (var definition in EmailCatalogue.All.Concat(EmailCatalogue.Deferred))
            {
                yield return CooldownKeys.OfAddress(definition.Name, address);
            }
        }
    }

    private IEnumerable<string> Subjects(ErasedAccount account)
    {
        yield return ProofSubject.OfUser(account.UserId);
        if (account.Email is { Length: > 0 } address)
        {
            yield return ProofSubject.OfAddress(normalizer.NormalizeEmail(address) ?? string.Empty);
        }
    }
}
