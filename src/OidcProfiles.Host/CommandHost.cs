using Microsoft.EntityFrameworkCore;
using OidcProfiles.Host.Data;
using OidcProfiles.Host.Database;
using OidcProfiles.Host.Server;

namespace OidcProfiles.Host;

/// <summary>The services of the host for a command: over its database, built and not run, messages on standard error.</summary>
internal static class CommandHost
{
    /// <param name="args">Settings of the command line.</param>
    /// <param name="command">Who logs.</param>
    /// <param name="run">The command; it gets the services of a scope.</param>
    /// <returns>The exit code of the command.</returns>
    public static async Task<int> RunAsync(IEnumerable<string> args, Type command, Func<IServiceProvider, Task<int>> run)
    {
        string[] given = [.. args];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = given, ContentRootPath = AppContext.BaseDirectory });
        var settings = HostSettings.Read(builder, given, out _);
        using var logging = HostProgram.CreateLogging(builder, toError: true);
        DataFolder.Create(settings.DataFolder);
        await using var database = await HostDatabase.StartAsync(
            settings, logging.CreateLogger(command.FullName!), mayAttach: true, CancellationToken.None);
        builder.Logging.ClearProviders().AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddProfiles(database);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database.MigrateAsync();
        return await run(scope.ServiceProvider);
    }
}
