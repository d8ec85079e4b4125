using Microsoft.EntityFrameworkCore;
using OidcProfiles.Auditing;
using OidcProfiles.Host.Data;
using OidcProfiles.Host.Database;
using OidcProfiles.Host.Server;

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

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. line.Settings],
            ContentRootPath = AppContext.BaseDirectory,
        });
        var settings = HostSettings.Read(builder, [.. line.Settings], out _);
        using var logging = HostProgram.CreateLogging(builder, toError: true);
        DataFolder.Create(settings.DataFolder);
        await using var database = await HostDatabase.StartAsync(
            settings, logging.CreateLogger(typeof(AuditCommand).FullName!), mayAttach: true, CancellationToken.None);
        builder.Logging.ClearProviders().AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddProfiles(database);

        // Built, not run.
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database.MigrateAsync();
        return await VerifyAsync(scope.ServiceProvider.GetRequiredService<IAuditChain>(), line.Known, output, messages);
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
