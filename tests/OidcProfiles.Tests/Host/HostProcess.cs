using System.Diagnostics;
using System.Runtime.Versioning;
using OidcProfiles.Host;

namespace OidcProfiles.Tests.Host;

/// <summary>The host's program as a process of its own, on a data folder of a test.</summary>
[UnsupportedOSPlatform("windows")]
internal static class HostProcess
{
    public static Process Start(PostgresFolder folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostSettingException).Assembly.Location, "--data", folder.Path, .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";

        // The private cluster is what a second process could stop or be locked out of; the upstream set would take SQLite.
        start.Environment["Database__Provider"] = "PostgreSql";
        return Process.Start(start)!;
    }

    public static async Task<(int Code, string Output, string Messages)> RunAsync(PostgresFolder folder, string? input, params string[] words)
    {
        using var process = Start(folder, words);
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await messages);
    }
}
