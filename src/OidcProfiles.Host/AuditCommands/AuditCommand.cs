using OidcProfiles.Auditing;

namespace OidcProfiles.Host.AuditCommands;

/// <summary>
/// Verifies the audit trail: the head alone on standard output, words for people on standard error. Works beside a host that runs on the same
/// database. No server is started.
/// </summary>
internal static class AuditCommand
{
    public const int Done = 0;
    public const int Faulty = 1;
    public const int WrongUsage = 2;

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(AuditCommandLine line, TextWriter output, TextWriter messages)
    {
        if (!line.IsSound)
        {
            await messages.WriteLineAsync(AuditCommandLine.Usage);
            return WrongUsage;
        }

        return await CommandHost.RunAsync(
            line.Settings,
            typeof(AuditCommand),
            services => VerifyAsync(services.GetRequiredService<IAuditChain>(), line.Known, output, messages));
    }

    /// <summary>Verifies and says what was found.</summary>
    /// <returns>The exit code.</returns>
    internal static async Task<int> VerifyAsync(IAuditChain chain, AuditCheckpoint? known, TextWriter output, TextWriter messages)
    {
        var result = await chain.VerifyAsync(known, CancellationToken.None);
        if (result.Fault is { } fault)
        {
            await messages.WriteLineAsync($"{fault}");
            return Faulty;
        }

        await output.WriteLineAsync($"{result.Head}");
        await messages.WriteLineAsync(
            $"All {result.Count} events are there, unchanged and in order; {result.Erased} of them name somebody who was erased.");
        return Done;
    }
}
