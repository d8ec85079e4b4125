using System.Buffers;

namespace OidcProfiles.Api;

/// <summary>Paths of this server in settings.</summary>
internal static class ServerPath
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    public static bool IsOne(string? path) => path is ['/', not '/', ..] && !path.AsSpan().ContainsAnyExcept(Characters);
}
