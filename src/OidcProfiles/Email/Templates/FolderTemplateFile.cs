using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>A file of the template folder as it was read.</summary>
/// <param name="Name">Its path within the folder without <c>.scriban</c>; whatever somebody called it.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="WrittenAt">When it was changed.</param>
/// <param name="ReadAt">When it was read.</param>
/// <param name="Text">What it says; null if it is left out.</param>
/// <param name="Fault">Why it is left out.</param>
internal sealed record FolderTemplateFile(string Name, long Length, DateTime WrittenAt, DateTime ReadAt, string? Text, TemplateFault? Fault)
{
    /// <summary>Clocks of file systems are coarse: what was written just before it was read may have been written again since.</summary>
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(2);

    public static FolderTemplateFile? Keep(FolderTemplateFile? known, FileInfo file) =>
        known is not null && known.Length == file.Length && known.WrittenAt == file.LastWriteTimeUtc && known.WrittenAt < known.ReadAt - Unsettled
            ? known
            : null;

    public static async Task<FolderTemplateFile> ReadAsync(string name, FileInfo file, DateTime now, CancellationToken cancellationToken)
    {
        var (text, fault) = EmailTemplateName.Parse(name) is null
            ? (null, $"No mail has such a template; accepted: {EmailTemplateName.Accepted}.")
            : await ReadTextAsync(file, cancellationToken);
        return new(name, file.Length, file.LastWriteTimeUtc, now, text, fault is null ? null : new(SafeName.Shorten(name), 1, 1, fault));
    }

    private static async Task<(string? Text, string? Fault)> ReadTextAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Length > EmailTemplateText.MaximumBytes)
        {
            return (null, $"The file is larger than {EmailTemplateText.MaximumBytes} bytes.");
        }

        try
        {
            return EmailTemplateText.Decode(await File.ReadAllBytesAsync(file.FullName, cancellationToken)) is { } text
                ? (text, null)
                : (null, "The file is not written in UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, "The file cannot be read.");
        }
    }
}
