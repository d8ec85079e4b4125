namespace OidcProfiles.Attributes;

/// <summary>What a value from a provider or an import does to the value that is there. Absence never changes anything.</summary>
public enum SyncRule
{
    /// <summary>A value that a person or an administrator set or cleared stays; one that a provider or an import set is replaced.</summary>
    UserWins,

    /// <summary>The new value always replaces the old one.</summary>
    ProviderWins,

    /// <summary>Only an attribute that was never set nor cleared gets the value.</summary>
    FillIfEmpty,
}
