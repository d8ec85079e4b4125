using Microsoft.EntityFrameworkCore;
using OidcProfiles.Host.Data;

namespace OidcProfiles.Host.Database;

/// <summary>Brings the database to the newest migration before the host takes requests.</summary>
internal sealed class MigrateDatabase(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database.MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
