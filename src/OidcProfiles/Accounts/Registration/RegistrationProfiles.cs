using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Terms;
using OidcProfiles.Profiles;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Saves what a new account was registered with, within a unit of work.</summary>
internal sealed class RegistrationProfiles(ProfileManager profiles, ITermsStore terms, TimeProvider time)
{
    public async Task<IdentityResult> SaveAsync(string userId, RegistrationData data, CancellationToken cancellationToken)
    {
        var saved = await profiles.PatchAsync(userId, new() { Changes = data.Values }, ProfileActor.Self(userId), cancellationToken);
        if (saved.Succeeded && data.TermsVersion is { } version)
        {
            await terms.AcceptAsync(userId, version, time.GetUtcNow(), cancellationToken);
        }

        return saved;
    }
}
