using System.Runtime.CompilerServices;

namespace OidcProfiles.Tests.Architecture;

/// <summary>The files of the project, for tests of what is in them.</summary>
internal static class Repository
{
    /// <summary>The files in a folder and those below, without what a build has made.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern, [CallerFilePath] string path = "")
    {
        var root = Path.GetFullPath("../../..", Path.GetDirectoryName(path)!);
        while (!File.Exists(Path.Combine(root, "OidcProfiles.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        return [.. Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)];
    }
}
