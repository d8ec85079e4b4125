using System.Globalization;
using System.Text.RegularExpressions;

namespace OidcProfiles.Host.Database;

/// <summary>The programs of one PostgreSQL installation.</summary>
/// <param name="Folder">The folder that holds initdb and postgres.</param>
internal sealed partial record PostgresPrograms(string Folder)
{
    // Debian; RHEL and Fedora from postgresql.org; openSUSE; Alpine; Homebrew on Apple silicon and on Intel; on macOS Postgres.app
    // and the installer; built from source.
    private static readonly string[] UsualPlaces =
    [
        "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/lib/postgresql*/bin", "/usr/libexec/postgresql*",
        "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin", "/Library/PostgreSQL/*/bin", "/usr/local/pgsql/bin",
    ];

    /// <summary>The program that makes a cluster.</summary>
    public string InitDb => Path.Combine(Folder, "initdb");

    /// <summary>The server.</summary>
    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>The folders of PATH, then the usual places, newest version first.</summary>
    public static IReadOnlyList<string> SearchFolders() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. UsualPlaces.SelectMany(Expand),
    ];

    /// <summary>The first installation that the account can run and that has the version of the cluster, if there is one.</summary>
    /// <exception cref="PostgresNotFoundException">There is none.</exception>
    public static async Task<PostgresPrograms> FindAsync(
        IEnumerable<string> folders, ClusterHome home, CancellationToken cancellationToken)
    {
        var wanted = await home.VersionAsync(cancellationToken);
        var seen = new List<string>();
        foreach (var programs in folders.Select(folder => new PostgresPrograms(folder)))
        {
            if (!File.Exists(programs.InitDb) || !File.Exists(programs.Postgres))
            {
                continue;
            }

            var version = await home.Account.RunAsync([programs.Postgres, "--version"], cancellationToken);
            var major = version.Succeeded ? Major().Match(version.Output).Value : "";
            if (major.Length > 0 && (wanted is null || wanted == major))
            {
                return programs;
            }

            seen.Add($"{programs.Folder} ({(major.Length > 0 ? major : version.Output.Trim())})");
        }

        throw seen.Count == 0
            ? new PostgresNotFoundException()
            : new PostgresNotFoundException(
                $"PostgreSQL {wanted ?? "that can be run"} was not found, only {string.Join(", ", seen.Distinct())}."
                + (wanted is null ? "" : $" Version {wanted} made the database in {home.Folder}; --reset deletes it and starts anew."));
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return [pattern];
        }

        var parent = Path.GetDirectoryName(pattern[..star])!;
        var rest = pattern.IndexOf('/', star);
        var name = rest < 0 ? pattern[(parent.Length + 1)..] : pattern[(parent.Length + 1)..rest];
        var tail = rest < 0 ? "" : pattern[(rest + 1)..];
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, name).OrderByDescending(VersionOf).Select(folder => Path.Combine(folder, tail))
            : [];
    }

    private static double VersionOf(string folder) =>
        double.TryParse(Number().Match(Path.GetFileName(folder)).Value, CultureInfo.InvariantCulture, out var version) ? version : 0;

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Major();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex Number();
}
