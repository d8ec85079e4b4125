using System.Text.Json;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>What of a user is to change; what is absent stays as it is.</summary>
internal sealed record UserPatchBody
{
    /// <summary>The user name.</summary>
    public string? UserName { get; init; }

    /// <summary>The e-mail address. Another one is not verified, unless <c>emailVerified</c> says so here.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the address is known to be the person's; null counts as false.</summary>
    public bool? EmailVerified { get; init; }

    /// <summary>The telephone number (E.164); null takes it away. Another one is not verified, unless <c>phoneNumberVerified</c> says so here.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Whether the number is known to be the person's; null counts as false.</summary>
    public bool? PhoneNumberVerified { get; init; }

    /// <summary>Values of the profile by attribute name, in other languages as <c>given_name#ja</c>; null takes one away.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }
}
