using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OidcProfiles.Host.Data;

namespace OidcProfiles.Specification.Tests;

/// <summary>The migrations are written by hand: what they make must be what the model says. A database inherits it.</summary>
public abstract class MigrationSpecification
{
    [Fact]
    public async Task Migrate_OnAnEmptyDatabase_MakesTheSchemaOfTheModel()
    {
        var expected = await DescribeAsync(context => context.Database.EnsureCreatedAsync());
        Assert.Contains(expected, line => line.Contains("OidcProfiles", StringComparison.Ordinal));
        Assert.Equal(expected, await DescribeAsync(context => context.Database.MigrateAsync()));
    }

    [Fact]
    public async Task Migrate_BackToNothing_LeavesNothing() => Assert.Empty(await DescribeAsync(async context =>
    {
        await context.Database.MigrateAsync();
        await context.Database.MigrateAsync("0");
    }));

    /// <summary>Gives an empty database of its own.</summary>
    protected abstract Task<IAsyncDisposable> CreateDatabaseAsync();

    protected abstract void Use(DbContextOptionsBuilder options, IAsyncDisposable database);

    /// <summary>A query for a text for everything that the catalogue knows but the history of migrations.</summary>
    protected abstract string Describe { get; }

    private async Task<List<string>> DescribeAsync(Func<ApplicationDbContext, Task> act)
    {
        await using var database = await CreateDatabaseAsync();
        var options = new DbContextOptionsBuilder<ApplicationDbContext>()
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        Use(options, database);
        options.UseOpenIddict();
        await using var context = new ApplicationDbContext(options.Options);
        await act(context);
        var lines = await context.Database.SqlQueryRaw<string>(Describe).ToListAsync();
        return [.. lines.Select(IgnoreVersion).Order(StringComparer.Ordinal)];
    }

    /// <summary>OpenIddict 6 keeps a shorter type of token than OpenIddict 7, for which the migration is written.</summary>
    private static string IgnoreVersion(string line) => line.StartsWith("column OpenIddictTokens.Type ", StringComparison.Ordinal)
        ? line.Replace("(50)", "(150)", StringComparison.Ordinal)
        : line;
}
