using System.Text.Json;

namespace OidcProfiles.Accounts.Registration;

/// <summary>What a person enters to get an account.</summary>
public sealed record RegistrationRequest
{
    /// <summary>The e-mail address.</summary>
    public required string Address { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>The user name; null to take the address.</summary>
    public string? UserName { get; init; }

    /// <summary>Profile values by attribute name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The version of the terms that the person accepts; null for none.</summary>
    public string? TermsVersion { get; init; }

    /// <summary>The client that the person is on the way to; it decides what else must be given.</summary>
    public string? ClientId { get; init; }

    /// <summary>
    /// A random value that only the browser of this request knows; null if it knows none. Only that browser is signed in after the
    /// confirmation, and any other must give a password with it.
    /// </summary>
    public string? Browser { get; init; }

    /// <summary>Where the person is on the way to; what is no address of this server is left out.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>The language of the page (BCP 47).</summary>
    public string? Culture { get; init; }

    /// <summary>Where it came from.</summary>
    public RequestOrigin Origin { get; init; } = RequestOrigin.Unknown;
}
