using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Benchmarks;

/// <summary>Makes a database of the sample host with very many users.</summary>
internal static class DirectorySeeding
{
    public static async Task RunAsync(string connection, int users)
    {
        await using (var context = new ApplicationDbContext(Options(connection).Options))
        {
            await context.Database.MigrateAsync();
        }

        var watch = Stopwatch.StartNew();
        await new UserSeed(connection).FillAsync(users);
        Console.WriteLine($"{users} users in {watch.Elapsed.TotalSeconds:F0} seconds.");
    }

    public static DbContextOptionsBuilder<ApplicationDbContext> Options(string connection)
    {
        var options = new DbContextOptionsBuilder<ApplicationDbContext>();
        options.UseNpgsql(connection).UseOpenIddict().ConfigureWarnings(warnings =>
            warnings.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning));
        return options;
    }
}
