using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>The sentences about faults of mapping documents.</summary>
internal static class FaultText
{
    private const string Pointers = "a JSON pointer (RFC 6901) of at most 16 steps, such as /name";

    public static string Refuse(string path, string? value, string accepted) => value is null
        ? $"{path} is missing; accepted: {accepted}."
        : $"{path} '{SafeName.Shorten(value)}' is not accepted; accepted: {accepted}.";

    public static IEnumerable<string> Required(string path, string? pointer) =>
        JsonPointer.Parse(pointer) is null ? [Refuse(path, pointer, Pointers)] : [];

    public static IEnumerable<string> Optional(string path, string? pointer) => pointer is null ? [] : Required(path, pointer);
}
