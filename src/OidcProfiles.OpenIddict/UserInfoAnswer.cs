using OidcProfiles.Claims;

namespace OidcProfiles.OpenIddict;

/// <summary>What UserInfo answers for one access token: an error, or a user's claims.</summary>
public sealed record UserInfoAnswer
{
    /// <summary>The error code (OIDC Core 5.3.3, RFC 6750, 3.1); null where there are claims.</summary>
    public string? Error { get; private init; }

    /// <summary>The error in words; null where there are claims.</summary>
    public string? ErrorDescription { get; private init; }

    /// <summary>The user; null where there is an error.</summary>
    public string? Subject { get; private init; }

    /// <summary>The claims with <c>sub</c>; none where there is an error.</summary>
    public IReadOnlyList<ProfileClaim> Claims { get; private init; } = [];

    internal static UserInfoAnswer Refuse(string error, string description) => new() { Error = error, ErrorDescription = description };

    internal static UserInfoAnswer Give(string subject, IReadOnlyList<ProfileClaim> claims) => new() { Subject = subject, Claims = claims };
}
