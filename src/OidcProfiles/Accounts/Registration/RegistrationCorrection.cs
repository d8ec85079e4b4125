using System.Text.Json;

namespace OidcProfiles.Accounts.Registration;

/// <summary>What a person enters anew when somebody else has taken a user name or a unique value since the registration.</summary>
/// <param name="UserName">Another user name; null to keep the one entered.</param>
/// <param name="Values">Other values by attribute name; those not named stay.</param>
public sealed record RegistrationCorrection(string? UserName, IReadOnlyDictionary<string, JsonElement> Values);
