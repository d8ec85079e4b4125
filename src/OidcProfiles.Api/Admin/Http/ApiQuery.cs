using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Reads parameters of addresses; what is not accepted is refused by its name.</summary>
internal static class ApiQuery
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 200;

    /// <summary>How many entries a page has.</summary>
    public static int ReadLimit(string? limit) => limit is null ? DefaultLimit
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaximumLimit ? number
        : throw Refuse("limit", $"limit is not accepted; accepted: 1 to {MaximumLimit}.");

    /// <summary>Yes or no.</summary>
    public static bool ReadFlag(string name, string? value) => value switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Refuse(name, $"{name} is not accepted; accepted: true or false."),
    };

    /// <summary>A moment (RFC 3339).</summary>
    public static DateTimeOffset? ReadTime(string name, string? value) => value is null ? null
        : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.RoundtripKind, out var time) ? time
        : throw Refuse(name, $"{name} is not accepted; accepted: a time such as 2026-01-31T12:00:00Z (RFC 3339).");

    /// <summary>A text to look for: databases do not take every one.</summary>
    public static string? ReadText(string name, string? value)
    {
        for (var index = 0; index < value?.Length; index++)
        {
            if (char.IsSurrogatePair(value, index))
            {
                index++;
            }
            else if (char.IsControl(value[index]) || char.IsSurrogate(value[index]))
            {
                throw Refuse(name, $"{name} is not accepted; accepted: a text without control characters and halves of surrogate pairs.");
            }
        }

        return value;
    }

    /// <summary>One of some names, such as <c>pending</c>.</summary>
    public static T? ReadName<T>(string name, string? value)
        where T : struct, Enum
    {
        if (value is null)
        {
            return null;
        }

        var known = Enum.GetValues<T>().ToDictionary(one => JsonNamingPolicy.CamelCase.ConvertName($"{one}"));
        return known.TryGetValue(value, out var found) ? found
            : throw Refuse(name, $"{name} is not accepted; accepted: {string.Join(", ", known.Keys)}.");
    }

    /// <summary>What is wrong with a parameter.</summary>
    public static ApiException Refuse(string name, string message) =>
        new(ApiProblems.Of(StatusCodes.Status400BadRequest, "InvalidParameter", name, message));
}
