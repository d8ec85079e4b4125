using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Completion;

/// <summary>Completion over profiles and terms.</summary>
internal sealed class ProfileCompletion(CompletionValues values, CompletionTerms terms, IUnitOfWork work) : IProfileCompletion
{
    public async Task<CompletionNeed?> FindAsync(string userId, string? clientId, CancellationToken cancellationToken)
    {
        if (await values.FindMissingAsync(userId, clientId, cancellationToken) is not { } missing)
        {
            return null;
        }

        var version = await terms.FindNeededAsync(userId, cancellationToken);
        var asked = missing.Take(terms.Options.Completion.MostAtOnce - (version is null ? 0 : 1)).ToList();
        return version is null && missing.Count == 0 ? null : new(version, [.. asked], missing.Count - asked.Count);
    }

    public Task<IdentityResult> SaveAsync(string userId, string? clientId, CompletionAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return work.ExecuteAsync(
            async token =>
            {
                if (await values.FindMissingAsync(userId, clientId, token) is not { } missing)
                {
                    return IdentityResult.Failed(values.Errors.UserNotFound());
                }

                var version = await terms.FindNeededAsync(userId, token);
                var saved = await values.SaveAsync(userId, answer.Values, missing, token);
                if (version is not null && version != answer.TermsVersion)
                {
                    return IdentityResult.Failed([values.Errors.TermsNotAccepted(), .. saved.Errors]);
                }

                if (saved.Succeeded && version is not null)
                {
                    await terms.AcceptAsync(userId, version, token);
                }

                return saved;
            },
            cancellationToken);
    }
}
