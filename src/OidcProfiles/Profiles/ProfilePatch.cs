using System.Text.Json;

namespace OidcProfiles.Profiles;

/// <summary>Changes to some attributes of a profile; what is not named stays as it is.</summary>
public sealed record ProfilePatch
{
    /// <summary>The new values by attribute name; JSON null clears the attribute.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Changes { get; init; }

    /// <summary>
    /// The concurrency stamp the caller has seen, empty if nothing was ever saved; null to change whatever is there now.
    /// </summary>
    public string? ConcurrencyStamp { get; init; }

    /// <summary>Whether clearing a required attribute is an error: for forms that people fill in.</summary>
    public bool RefusesMissing { get; init; }
}
