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
        var (response, time) = await RespondAsync(exchange);
        return ResponseComparison.Differences(exchange["response"]!.AsObject(), response, time);
    }

    /// <summary>Plays an exchange: the response in the form of a recording, and the time on the server's clock.</summary>
    internal async Task<(JsonObject Response, DateTimeOffset Time)> RespondAsync(JsonObject exchange)
    {
        await EmptyAsync();

        if (exchange["handler"] is not JsonObject handler)
        {
            return await RespondAsync(_plain!, exchange);
        }

        await using var server = await GoldenServer.StartAsync(_database!.ConnectionString, handler);
        return await RespondAsync(server, exchange);
    }

    private static async Task<(JsonObject Response, DateTimeOffset Time)> RespondAsync(GoldenServer server, JsonObject exchange)
    {
        server.Clock.Reset();
        server.Users.Reset();
        server.HandlerIsOn = false;
        server.Unhandled = null;

        using var http = server.CreateClient();
        var conversation = new Conversation(http);
        var steps = new Steps(server, conversation);
        foreach (var step in exchange["given"]?.AsArray() ?? [])
        {
            await steps.RunAsync((string)step!);
        }

        server.HandlerIsOn = true;
        using var response = await conversation.SendAsync(exchange["request"]!.AsObject());
        return (await RecordedResponse.ReadAsync(response, server.Unhandled), server.Clock.GetUtcNow());
    }

    /// <summary>Everything but the clients, which no exchange changes.</summary>
    private async Task EmptyAsync()
    {
        await using var scope = _plain!.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenContext>().Database.ExecuteSqlRawAsync(
            """TRUNCATE "OpenIddictTokens", "OpenIddictAuthorizations" """);
    }
}
