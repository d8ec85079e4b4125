namespace OidcProfiles.Host.Sample;

/// <summary>Puts clients, users and groups to try into the database; Development only.</summary>
internal sealed class SampleData(IServiceScopeFactory scopes) : IHostedService
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<SampleClients>();
        services.AddScoped<SampleUsers>();
        services.AddScoped<SampleGroups>();
        services.AddHostedService<SampleData>();
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SampleClients>().CreateAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<SampleUsers>().CreateAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<SampleGroups>().CreateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
