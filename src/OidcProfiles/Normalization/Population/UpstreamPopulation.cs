using System.Collections.Frozen;
using System.Text.Json;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Attributes;

namespace OidcProfiles.Normalization.Population;

/// <summary>Chooses which values of a provider go into the profile, for <see cref="Profiles.ProfileManager.SyncAsync"/>. Pure.</summary>
public static class UpstreamPopulation
{
    /// <summary>
    /// The values by attribute name. What the provider did not send, or what was dropped, is not among them, so that it erases nothing; nor is
    /// what the account keeps (user name, e-mail address, telephone number and their flags), which no provider writes through a profile.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <param name="setting">The setting of the provider.</param>
    /// <param name="isSignup">Whether the account is made at this sign-in.</param>
    /// <param name="schema">The definitions in force.</param>
    public static IReadOnlyDictionary<string, JsonElement> Choose(
        UpstreamSnapshot profile, PopulationSetting setting, bool isSignup, AttributeSchema schema)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(schema);
        return setting == PopulationSetting.OnEveryLogin || (setting == PopulationSetting.OnSignup && isSignup)
            ? schema.Definitions
                .Where(definition => definition.Origin == AttributeOrigin.Profile && profile.Attributes.ContainsKey(definition.Id))
                .ToFrozenDictionary(
                    definition => definition.Name, definition => profile.Attributes[definition.Id], StringComparer.Ordinal)
            : FrozenDictionary<string, JsonElement>.Empty;
    }
}
