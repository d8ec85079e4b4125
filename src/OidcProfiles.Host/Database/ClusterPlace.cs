using System.Security.Cryptography;

namespace OidcProfiles.Host.Database;

/// <summary>
/// Where the cluster of a data folder lies: in it, or, when root starts it from a folder that no other user may enter,
/// in a folder of its own elsewhere, which a note in the data folder names.
/// </summary>
internal static class ClusterPlace
{
    private const string NoteName = "postgres.location";
    private const string Shared = "/var/lib/oidcprofiles";
    private const string Temporary = "/var/tmp/oidcprofiles-";

    /// <summary>The note in a data folder.</summary>
    public static string Note(string dataFolder) => Path.Combine(dataFolder, NoteName);

    /// <summary>The cluster that a data folder has; null if it has none.</summary>
    public static async Task<ClusterHome?> FindAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var inside = Inside(dataFolder);
        var folder = Directory.Exists(inside) ? inside : await NotedAsync(dataFolder, cancellationToken);
        return folder is null ? null : new ClusterHome(folder, await ServerAccount.ForExistingClusterAsync(folder, cancellationToken));
    }

    /// <summary>Makes the folder of a new cluster.</summary>
    public static async Task<ClusterHome> CreateAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var account = await ServerAccount.ForNewClusterAsync(cancellationToken);
        var inside = Inside(dataFolder);
        await Command.RunAsync(["mkdir", "-p", dataFolder], cancellationToken);
        await MakeAsync(inside, account, cancellationToken);
        if (await IsUsableAsync(inside, account, cancellationToken))
        {
            return new ClusterHome(inside, account);
        }

        if (account.Name is null || !Directory.Exists(inside))
        {
            throw new PrivatePostgresException(
                $"The folder {inside} cannot be made or written to. Choose another data folder with --data.");
        }

        Directory.Delete(inside);
        var places = Elsewhere();
        foreach (var elsewhere in places)
        {
            await MakeAsync(elsewhere, account, cancellationToken);
            if (await IsUsableAsync(elsewhere, account, cancellationToken))
            {
                await File.WriteAllTextAsync(Note(dataFolder), elsewhere + "\n", cancellationToken);
                return new ClusterHome(elsewhere, account);
            }
        }

        throw new PrivatePostgresException(
            $"No folder for the database: the user '{account.Name}', as whom PostgreSQL runs for root, can neither enter {dataFolder} "
            + $"nor use {string.Join(" or ", places)}. Choose another data folder with --data, or set ConnectionStrings__Default.");
    }

    /// <summary>Deletes a cluster's folder, and the note of it.</summary>
    public static void Delete(ClusterHome home, string dataFolder)
    {
        Directory.Delete(home.Folder, recursive: true);
        File.Delete(Note(dataFolder));
        if (Path.GetDirectoryName(home.Folder) == Shared && !Directory.EnumerateFileSystemEntries(Shared).Any())
        {
            Directory.Delete(Shared);
        }
    }

    private static string Inside(string dataFolder) => Path.Combine(dataFolder, "postgres");

    /// <summary>A new name each time: a data folder that was deleted by hand, and its note with it, begins anew.</summary>
    private static string[] Elsewhere()
    {
        var name = RandomNumberGenerator.GetHexString(16, lowercase: true);
        return [Path.Combine(Shared, name), Temporary + name];
    }

    private static async Task<string?> NotedAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var note = Note(dataFolder);
        if (!File.Exists(note))
        {
            return null;
        }

        // The note is a file like any other: it may only name a folder of the two kinds made here.
        var folder = Path.GetFullPath((await File.ReadAllTextAsync(note, cancellationToken)).Trim(), dataFolder);
        var isOurs = Path.GetDirectoryName(folder) == Shared || folder.StartsWith(Temporary, StringComparison.Ordinal);
        return isOurs && Directory.Exists(folder) ? folder : null;
    }

    /// <summary>Makes the folder unless there is one: mkdir fails, rather than follow a link that another user laid.</summary>
    private static async Task MakeAsync(string folder, ServerAccount account, CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(folder) == Shared)
        {
            await Command.RunAsync(["mkdir", "-p", "-m", "0755", Shared], cancellationToken);
        }

        var made = await Command.RunAsync(["mkdir", "-m", "0700", folder], cancellationToken);
        if (made.Succeeded && account.Name is not null)
        {
            await Command.RunAsync(["chown", account.Name, folder], cancellationToken);
        }
    }

    private static async Task<bool> IsUsableAsync(string folder, ServerAccount account, CancellationToken cancellationToken) =>
        (await account.ShellAsync("[ ! -L \"$1\" ] && [ -O \"$1\" ] && cd \"$1\" && [ -w . ]", [folder], cancellationToken)).Succeeded;
}
