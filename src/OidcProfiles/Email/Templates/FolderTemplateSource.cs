using System.Collections.Frozen;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// The templates of the host's folder. The folder is listed, and files are found in the list: no name is ever made into a path. A file is
/// read again when its size or time differs. A watcher would miss changes on network drives and in containers.
/// </summary>
internal sealed class FolderTemplateSource(IOptions<OidcProfilesOptions> options, TimeProvider time, IHostEnvironment? environment = null)
    : IEmailTemplateSource
{
    private const string Extension = ".scriban";

    private FrozenDictionary<string, FolderTemplateFile> _files = FrozenDictionary<string, FolderTemplateFile>.Empty;
    private EmailTemplateSet _set = EmailTemplateSet.Empty;

    public EmailTemplateOrigin Origin => EmailTemplateOrigin.Folder;

    public async ValueTask<EmailTemplateSet> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Email.TemplateFolder is not { } path)
        {
            return _set;
        }

        var folder = new DirectoryInfo(Path.GetFullPath(path, environment?.ContentRootPath ?? Directory.GetCurrentDirectory()));
        if (!folder.Exists)
        {
            return TakeOver([], [new(SafeName.Shorten(folder.Name), 1, 1, "The folder of Email:TemplateFolder does not exist.")]);
        }

        var files = new List<FolderTemplateFile>();
        foreach (var (name, file) in List(folder))
        {
            files.Add(FolderTemplateFile.Keep(_files.GetValueOrDefault(name), file)
                ?? await FolderTemplateFile.ReadAsync(name, file, time.GetUtcNow().UtcDateTime, cancellationToken));
        }

        return TakeOver(files, [.. files.Select(file => file.Fault).OfType<TemplateFault>()]);
    }

    private static IEnumerable<(string Name, FileInfo File)> List(DirectoryInfo folder) =>
        from mail in folder.EnumerateDirectories()
        from file in mail.EnumerateFiles($"*{Extension}")
        let target = Resolve(file)
        where target is { Exists: true }
        orderby mail.Name, file.Name
        select ($"{mail.Name}/{file.Name[..^Extension.Length]}", target);

    /// <summary>A link has a time of its own; containers mount settings as links whose targets change.</summary>
    private static FileInfo? Resolve(FileInfo file) =>
        file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;

    private EmailTemplateSet TakeOver(List<FolderTemplateFile> files, List<TemplateFault> faults)
    {
        if (files.Count != _files.Count || !faults.SequenceEqual(_set.Faults)
            || files.Exists(file => !ReferenceEquals(file, _files.GetValueOrDefault(file.Name)) && file.Text != _files.GetValueOrDefault(file.Name)?.Text))
        {
            _set = new(files.Where(file => file.Text is not null).ToFrozenDictionary(file => file.Name, file => file.Text!, StringComparer.Ordinal))
            {
                Faults = faults,
            };
        }

        _files = files.ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);
        return _set;
    }
}
