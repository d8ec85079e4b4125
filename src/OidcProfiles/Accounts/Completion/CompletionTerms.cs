using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Terms;

namespace OidcProfiles.Accounts.Completion;

/// <summary>The terms that a person has yet to accept, also one who registered before they changed.</summary>
internal sealed class CompletionTerms(ITermsStore store, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    public AccountOptions Options => options.Value.Accounts;

    /// <returns>Null if the person has accepted what is in force.</returns>
    public async Task<string?> FindNeededAsync(string userId, CancellationToken cancellationToken) =>
        Options.Registration.TermsVersion is { } version && !await store.HasAcceptedAsync(userId, version, cancellationToken) ? version : null;

    public Task AcceptAsync(string userId, string version, CancellationToken cancellationToken) =>
        store.AcceptAsync(userId, version, time.GetUtcNow(), cancellationToken);
}
