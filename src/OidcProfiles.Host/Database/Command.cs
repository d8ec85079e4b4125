using System.ComponentModel;
using System.Diagnostics;

namespace OidcProfiles.Host.Database;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    /// <summary>The exit code of a program that could not be started.</summary>
    public const int NotStarted = 127;

    /// <summary>Runs it; a program that does not exist gives <see cref="NotStarted"/>.</summary>
    public static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var start = StartInfo(command);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            await using var cancelled = cancellationToken.Register(process.Kill);
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return new CommandResult(process.ExitCode, await output + await error);
        }
        catch (Win32Exception exception)
        {
            return new CommandResult(NotStarted, exception.Message);
        }
    }

    /// <summary>How to start a program with a standard input of its own, which ends when this process does.</summary>
    public static ProcessStartInfo StartInfo(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            // PostgreSQL wants a working directory that it may read, also as another user.
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            // PGDATA, PGPORT, PGHOST and their like are meant for another cluster.
            start.Environment.Remove(name);
        }

        return start;
    }
}
