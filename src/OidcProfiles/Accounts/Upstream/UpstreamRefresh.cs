using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using OidcProfiles.Attributes;
using OidcProfiles.Normalization.Population;
using OidcProfiles.Profiles;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Takes values of a provider into the profile, by the provider's setting and the sync rule of each attribute.</summary>
internal sealed class UpstreamRefresh(
    ProfileManager profiles, IAttributeSchemaProvider schemas, UpstreamProviders providers, ILogger<UpstreamRefresh> logger)
{
    /// <summary>Within a unit of work. What cannot be taken does not stop the sign-in.</summary>
    public async Task TakeAsync(string userId, UpstreamSnapshot snapshot, bool isSignup, CancellationToken cancellationToken)
    {
        var values = UpstreamPopulation.Choose(snapshot, providers.SettingsOf(snapshot.Provider).Population, isSignup, schemas.Current);
        if (values.Count > 0
            && await profiles.SyncAsync(userId, values, ValueSource.Provider, snapshot.Provider, cancellationToken) is { Succeeded: false } failure)
        {
            Tell(snapshot.Provider, failure);
        }
    }

    private void Tell(string provider, IdentityResult failure)
    {
        var errors = string.Join(", ", failure.Errors.Select(error => error is AttributeError attribute ? $"{attribute.Attribute}: {error.Code}" : error.Code));
        Log.UpstreamNotTaken(logger, provider, errors);
    }
}
