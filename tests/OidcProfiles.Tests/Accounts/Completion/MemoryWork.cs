using Microsoft.AspNetCore.Identity;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Accounts.Completion;

/// <summary>Takes the profile and the terms back if the work fails, as a transaction does.</summary>
internal sealed class MemoryWork(MemoryProfileStore profiles, MemoryTermsStore terms) : IUnitOfWork
{
    public async Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken)
    {
        var (profile, accepted) = (profiles.Profile, terms.Accepted.ToList());
        var result = await work(cancellationToken);
        if (!result.Succeeded)
        {
            profiles.Profile = profile;
            terms.Accepted.Clear();
            terms.Accepted.AddRange(accepted);
        }

        return result;
    }
}
