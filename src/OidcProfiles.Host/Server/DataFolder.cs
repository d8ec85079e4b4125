namespace OidcProfiles.Host.Server;

/// <summary>
/// The folder of keys and database. Others may pass through it, because PostgreSQL runs as another user when root starts the host,
/// but read nothing; what is secret lies in folders of its own that only their owner may enter.
/// </summary>
internal static class DataFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo Create(string path) => Create(path, Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);

    /// <summary>A folder in it that only the host's own user may enter.</summary>
    public static DirectoryInfo CreateSecret(string path, string name) => Create(Path.Combine(path, name), Owner);

    public static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static DirectoryInfo Create(string path, UnixFileMode mode) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, mode);
}
