using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace OidcProfiles.OpenIddict.SignedUserInfo;

/// <summary>The keys that may sign UserInfo: those that clients find in the key set, so no symmetric ones.</summary>
internal static class UserInfoKeys
{
    /// <summary>The algorithms, in the order of the keys.</summary>
    public static IReadOnlyList<string> ListAlgorithms(OpenIddictServerOptions options) =>
        [.. options.SigningCredentials.Where(IsUsable).Select(credentials => credentials.Algorithm).Distinct(StringComparer.Ordinal)];

    /// <summary>The first key with an algorithm; null if there is none.</summary>
    public static SigningCredentials? Find(OpenIddictServerOptions options, string algorithm) =>
        options.SigningCredentials.FirstOrDefault(credentials => credentials.Algorithm == algorithm && IsUsable(credentials));

    private static bool IsUsable(SigningCredentials credentials) => credentials.Key is AsymmetricSecurityKey;
}
