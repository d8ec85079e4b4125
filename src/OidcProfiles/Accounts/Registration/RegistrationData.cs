using System.Text.Json;
using System.Text.Json.Serialization;

namespace OidcProfiles.Accounts.Registration;

/// <summary>What a registration keeps until the address is proven.</summary>
internal sealed record RegistrationData
{
    public required string Address { get; init; }

    public required string UserName { get; init; }

    public required string PasswordHash { get; init; }

    public required IReadOnlyDictionary<string, JsonElement> Values { get; init; }

    public string? TermsVersion { get; init; }

    public string? Culture { get; init; }

    /// <summary>What the browser of the registration is known by; see <see cref="BrowserBinding"/>.</summary>
    public string? Browser { get; init; }

    public string? ReturnUrl { get; init; }

    /// <summary>Whether an account can be made of it.</summary>
    [JsonIgnore]
    public bool IsComplete => PasswordHash.Length > 0;

    /// <summary>Stands for a registration that is over: it takes the same work and never becomes an account.</summary>
    public static RegistrationData Nothing(string address) => new()
    {
        Address = address,
        UserName = address,
        PasswordHash = string.Empty,
        Values = new Dictionary<string, JsonElement>(),
    };
}
