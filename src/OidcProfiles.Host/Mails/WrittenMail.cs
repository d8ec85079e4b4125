namespace OidcProfiles.Host.Mails;

/// <summary>A mail in the pickup folder.</summary>
/// <param name="Id">The name of its file without the ending; holds no personal data.</param>
/// <param name="Headers">Names and values, decoded, in their order.</param>
/// <param name="Text">The plain-text part.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Source">The file as it is.</param>
internal sealed record WrittenMail(string Id, IReadOnlyList<KeyValuePair<string, string>> Headers, string Text, string Html, string Source)
{
    public string Subject => Header("Subject") is { Length: > 0 } subject ? subject : "(no subject)";

    public string To => Header("To");

    public string Language => Header("Content-Language");

    /// <summary>Which mail it is; between time and number in the file's name.</summary>
    public string Kind => Id[(Id.IndexOf('-', StringComparison.Ordinal) + 1)..Id.LastIndexOf('-')];

    public DateTimeOffset Time => DateTimeOffset.TryParseExact(
        Id[..Id.IndexOf('-', StringComparison.Ordinal)], "yyyyMMdd'T'HHmmssfff'Z'", System.Globalization.CultureInfo.InvariantCulture,
        System.Globalization.DateTimeStyles.AssumeUniversal, out var time) ? time : default;

    public string Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? string.Empty;
}
