using System.Text.Json;

namespace OidcProfiles.Administration.Accounts;

/// <summary>What an administrator changes of an account and its profile.</summary>
public sealed record UserChange
{
    /// <summary>What the administrator has seen of the account.</summary>
    public required AccountState Seen { get; init; }

    /// <summary>What it shall be.</summary>
    public required AccountState Wanted { get; init; }

    /// <summary>The new values of the profile by attribute name; JSON null clears the attribute.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The concurrency stamp of the profile that the administrator has seen, empty if nothing was ever saved; null for any.</summary>
    public string? ProfileStamp { get; init; }

    /// <summary>No names and addresses.</summary>
    public override string ToString() => nameof(UserChange);
}
