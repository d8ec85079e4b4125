using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Tests.Accounts.Passwords;

/// <summary>A range service on this machine; a test says what it answers.</summary>
internal sealed class RangeServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private RangeServer(WebApplication server) => _server = server;

    public RequestDelegate Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Everything that was asked: the first line and the headers.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string Address => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<RangeServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new RangeServer(builder.Build());
        server._server.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            server.Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n"
                + string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))
                + await body.ReadToEndAsync());
            await server.Answer(context);
        });
        await server._server.StartAsync();
        return server;
    }

    public void AnswerText(string text) => Answer = context =>
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(text);
    };

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
