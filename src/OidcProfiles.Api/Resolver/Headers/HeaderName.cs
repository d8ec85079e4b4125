using System.Text;

namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>Names of headers. Only letters, digits and hyphens: programs that read headers as variables take '_' and '-' for the same.</summary>
internal static class HeaderName
{
    /// <summary>What <see cref="IsAllowed"/> accepts, for messages.</summary>
    public const string Rule = "letters, digits and hyphens that begin with 'X-' or 'Remote-', and no header that proxies or browsers act upon";

    private static readonly string[] Beginnings = ["X-", "Remote-"];

    /// <summary>What proxies and browsers take for a command when it is in an answer.</summary>
    private static readonly string[] Commands =
        ["X-Accel-", "X-Sendfile", "X-Lighttpd-", "X-LiteSpeed-", "X-Reproxy-", "X-Content-Type-Options", "X-Frame-Options"];

    /// <summary>Whether a header can carry a value without any other meaning.</summary>
    public static bool IsAllowed(string? name) =>
        name is not null
        && Array.Exists(Beginnings, beginning => name.Length > beginning.Length && name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        && !Array.Exists(Commands, command => name.StartsWith(command, StringComparison.OrdinalIgnoreCase))
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
        && char.IsAsciiLetterOrDigit(name[^1]);

    /// <summary>The header of a claim: <c>given_name</c> becomes <c>X-Profile-Given-Name</c>, <c>given_name#ja</c> <c>X-Profile-Given-Name-Ja</c>.</summary>
    /// <returns>Null if nothing of the name is left, or it is not allowed.</returns>
    public static string? Make(string prefix, string claim)
    {
        var builder = new StringBuilder(prefix, prefix.Length + claim.Length);
        var isFirst = true;
        foreach (var character in claim)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                isFirst = true;
                continue;
            }

            if (isFirst && builder.Length > prefix.Length)
            {
                builder.Append('-');
            }

            builder.Append(isFirst ? char.ToUpperInvariant(character) : character);
            isFirst = false;
        }

        return builder.Length > prefix.Length && builder.ToString() is var name && IsAllowed(name) ? name : null;
    }
}
