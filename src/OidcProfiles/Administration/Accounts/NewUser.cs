using System.Text.Json;

namespace OidcProfiles.Administration.Accounts;

/// <summary>An account that an administrator makes.</summary>
public sealed record NewUser
{
    /// <summary>The e-mail address.</summary>
    public required string Address { get; init; }

    /// <summary>The user name; null to take the address.</summary>
    public string? UserName { get; init; }

    /// <summary>Profile values by attribute name. What is required and missing is asked for at the first sign-in.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>How the person gets in.</summary>
    public required NewUserEntrance Entrance { get; init; }

    /// <summary>The temporary password; null to have one made. Not for an invitation.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the address is known to be the person's. An invitation proves it, so there it does not count.</summary>
    public bool IsAddressConfirmed { get; init; }

    /// <summary>The language of the mail (BCP 47) where the profile says none.</summary>
    public string? Culture { get; init; }

    /// <summary>No secret.</summary>
    public override string ToString() => nameof(NewUser);
}
