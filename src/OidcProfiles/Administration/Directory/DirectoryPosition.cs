using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.Administration.Directory;

/// <summary>A place in the order of users.</summary>
/// <param name="Name">The normalised user name; null for users without one, who come last.</param>
/// <param name="UserId">The user id, which decides between equal names.</param>
public sealed record DirectoryPosition(string? Name, string UserId)
{
    private const int MaximumLength = 4096;

    /// <summary>As text that fits into an address. It is no secret and no right.</summary>
    internal string Write() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new[] { Name, UserId }));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>Null if it is anything else.</returns>
    internal static DirectoryPosition? Read(string text)
    {
        try
        {
            return text.Length <= MaximumLength
                && JsonSerializer.Deserialize<string?[]>(WebEncoders.Base64UrlDecode(text)) is [var name, { Length: > 0 } userId]
                && !userId.Contains('\0', StringComparison.Ordinal) && name?.Contains('\0', StringComparison.Ordinal) != true
                ? new(name, userId)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
