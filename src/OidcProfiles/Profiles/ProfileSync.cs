using OidcProfiles.Attributes;

namespace OidcProfiles.Profiles;

/// <summary>What a value from a provider or an import does to what is there (sync rules). Pure.</summary>
internal static class ProfileSync
{
    /// <summary>Whether the attribute takes a value from outside.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="current">What is there; null if it was never set nor cleared.</param>
    public static bool Takes(AttributeDefinition definition, ProfileValue? current)
    {
        if (current is null)
        {
            return true;
        }

        // Cleared on purpose is not empty: only a provider that always wins fills it again.
        return definition.IsWriteOnce && current.Value is not null
            ? false
            : definition.Sync switch
            {
                SyncRule.ProviderWins => true,
                SyncRule.FillIfEmpty => false,
                _ => current.Provenance.Source is ValueSource.Provider or ValueSource.Import or ValueSource.System
                    && current.Value is not null,
            };
    }
}
