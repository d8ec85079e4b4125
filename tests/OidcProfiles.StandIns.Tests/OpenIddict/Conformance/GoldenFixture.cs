using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.TestSupport;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>One database for all exchanges; the server without an extra handler is kept, the others live for one exchange.</summary>
public sealed class GoldenFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private GoldenServer? _plain;

    public async Task InitializeAsync()
    {
        if (GoldenFolder.Path is null)
        {
            return;
        }

        _database = await TestDatabase.CreateAsync();
        _plain = await GoldenServer.StartAsync(_database.ConnectionString, handler: null);

        await using var scope = _plain.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenContext>().Database.EnsureCreatedAsync();
        await GoldenClients.CreateAsync(scope.ServiceProvider);
    }

    public async Task DisposeAsync()
    {
        if (_plain is not null)
        {
            await _plain.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>Plays an exchange, and says in what it differs from its recording.</summary>
    internal async Task<IReadOnlyList<string>> PlayAsync(JsonObject exchange)
    {
        await EmptyAsync();

        if (exchange["handler"] is not JsonObject handler)
        {
            return await PlayAsync(_plain!, exchange);
        }

        await using var server = await GoldenServer.StartAsync(_database!.ConnectionString, handler);
        return await PlayAsync(server, exchange);
    }

    private static async Task<IReadOnlyList<string>> PlayAsync(GoldenServer server, JsonObject exchange)
    {
        server.Clock.Reset();
        server.Users.Reset();
        server.Unhandled = null;

        using var http = server.CreateClient();
        var conversation = new Conversation(http);
        var steps = new Steps(server, conversation);
        foreach (var step in exchange["given"]?.AsArray() ?? [])
        {
            await steps.RunAsync((string) step!);
        }

        server.HandlerIsOn = true;
        using var response = await conversation.SendAsync(exchange["request"]!.AsObject());
        var actual = await RecordedResponse.ReadAsync(response, server.Unhandled);

        return ResponseComparison.Differences(exchange["response"]!.AsObject(), actual, server.Clock.GetUtcNow());
    }

    /// <summary>Everything but the clients, which no exchange changes.</summary>
    private async Task EmptyAsync()
    {
        await using var scope = _plain!.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenContext>().Database.ExecuteSqlRawAsync(
            """TRUNCATE "OpenIddictTokens", "OpenIddictAuthorizations" """);
    }
}
