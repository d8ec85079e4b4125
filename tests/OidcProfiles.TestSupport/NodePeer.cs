using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OidcProfiles.TestSupport;

/// <summary>Starts a script of <c>tests/peers</c> in a process of its own. It ends when its standard input does.</summary>
internal static class NodePeer
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="script">The file.</param>
    /// <param name="module">The npm package that it cannot do without.</param>
    /// <param name="options">What it is told, as JSON.</param>
    public static Process Start(string script, string module, string options)
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules", module)))
        {
            throw new InvalidOperationException($"A peer of the tests is not installed: {module}. Run ./test, or: npm ci --prefix {folder}");
        }

        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(options);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The peers of the tests need Node.js 20 or later; ./test installs it.", exception);
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath("../../peers", path);
}
