using System.Text.Json;

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
}
