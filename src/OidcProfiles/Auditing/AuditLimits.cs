using System.Buffers;

namespace OidcProfiles.Auditing;

/// <summary>What can be recorded. What is beyond is a mistake of the code that records it, and throws.</summary>
internal static class AuditLimits
{
    public const int NameLength = 64;
    public const int IdLength = 450;
    public const int ClientIdLength = 256;
    public const int ValueLength = 512;
    public const int Details = 32;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <exception cref="ArgumentException">The record is beyond the limits.</exception>
    public static void Check(AuditRecord record)
    {
        Require(IsName(record.Event), $"The event '{SafeName.Shorten(record.Event)}' is no name: {NameRule}.");
        Require(record.UserId is null || IsText(record.UserId, 1, IdLength), $"UserId is not accepted: {TextRule(1, IdLength)}, or null.");
        Require(record.ActorId is null || IsText(record.ActorId, 1, IdLength), $"ActorId is not accepted: {TextRule(1, IdLength)}, or null.");
        Require(record.Details is not null, "Details is null: accepted are details, or nothing at all.");
        Require(record.Details!.Count <= Details, $"The event '{record.Event}' has {record.Details.Count} details: accepted are up to {Details}.");
        foreach (var (name, value) in record.Details)
        {
            Require(IsName(name), $"The detail '{SafeName.Shorten(name)}' of the event '{record.Event}' is no name: {NameRule}.");
            Require(IsText(value, 0, ValueLength), $"The detail '{name}' of the event '{record.Event}' is not accepted: {TextRule(0, ValueLength)}.");
        }
    }

    /// <summary>A client is named by whoever asks, and may be one that nobody knows: that is no mistake of the code, and must not end a sign-in.</summary>
    public static string? Client(string? clientId) => string.IsNullOrEmpty(clientId) ? null
        : IsText(clientId, 1, ClientIdLength) ? clientId
        : SafeName.Shorten(clientId);

    private static string NameRule => $"accepted are 1 to {NameLength} of a-z, 0-9, '.', '_' and '-'";

    private static string TextRule(int least, int most) => $"accepted are {least} to {most} characters, without control characters and halves of surrogate pairs";

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }

    private static bool IsName(string? name) => name is { Length: > 0 and <= NameLength } && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    /// <summary>Half of a pair would be written as another character, and NUL is not stored by every database.</summary>
    private static bool IsText(string? text, int least, int most)
    {
        if (text is null || text.Length < least || text.Length > most)
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (char.IsControl(text[index]) || char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
