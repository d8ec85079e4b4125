using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Host.Mails;

/// <summary>The pickup folder, for who tries the server out. Development only.</summary>
internal sealed partial class MailFolder(IOptions<OidcProfilesOptions> options, IHostEnvironment environment)
{
    private const int MostShown = 200;

    private string? Folder => options.Value.Email.Delivery is { Smtp.Host: null or "", PickupFolder: { Length: > 0 } folder }
        ? Path.GetFullPath(folder, environment.ContentRootPath)
        : null;

    /// <summary>Whether there is anything to show: in Development, and mails go to a folder.</summary>
    public bool IsShown => environment.IsDevelopment();

    /// <summary>Whether mails go to a folder, and not to a server.</summary>
    public bool IsUsed => Folder is not null;

    public int Count => Names().Count();

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<WrittenMail>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var mails = new List<WrittenMail>();
        foreach (var id in Names().OrderDescending(StringComparer.Ordinal).Take(MostShown))
        {
            if (await FindAsync(id, cancellationToken) is { } mail)
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    /// <param name="id">What somebody sent; only what looks like a name of ours is looked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<WrittenMail?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!IsShown || Folder is not { } folder || !IdPattern().IsMatch(id))
        {
            return null;
        }

        try
        {
            return MailReader.Read(id, await File.ReadAllBytesAsync(Path.Combine(folder, $"{id}.eml"), cancellationToken));
        }
        catch (IOException)
        {
            // Deleted meanwhile, or never there.
            return null;
        }
    }

    public void DeleteAll()
    {
        foreach (var id in IsShown ? Names().ToList() : [])
        {
            File.Delete(Path.Combine(Folder!, $"{id}.eml"));
        }
    }

    private IEnumerable<string> Names() => Folder is { } folder && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.eml").Select(file => Path.GetFileNameWithoutExtension(file)).Where(id => IdPattern().IsMatch(id))
        : [];

    [GeneratedRegex(@"^[0-9]{8}T[0-9]{9}Z-[A-Za-z0-9-]{0,50}-[0-9a-f]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
