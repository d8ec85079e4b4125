using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace OidcProfiles.TestSupport;

/// <summary>A real SMTP server, <c>tests/peers/smtp.mjs</c>, in a process of its own. See there for its options and rules.</summary>
public sealed class SmtpPeer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Process _process;
    private readonly ConcurrentQueue<JsonElement> _events = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly Task _reading;

    private SmtpPeer(Process process, int port)
    {
        (_process, Port) = (process, port);
        _reading = ReadAsync();
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="options">The options of the script, as they become JSON.</param>
    public static async Task<SmtpPeer> StartAsync(object? options = null)
    {
        var process = NodePeer.Start("smtp.mjs", "smtp-server", JsonSerializer.Serialize(options ?? new { }, Json));
        using var limit = new CancellationTokenSource(NodePeer.Patience);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        return line?.Split("Ready: ") is ["", var port]
            ? new(process, int.Parse(port, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The SMTP server of the tests did not start: {line}");
    }

    /// <summary>Puts other rules in force; when this returns they hold.</summary>
    public Task RuleAsync(params object[] rules) => TellAsync(JsonSerializer.Serialize(rules, Json));

    /// <summary>The mails that it has taken until now.</summary>
    public async Task<IReadOnlyList<SmtpPeerMessage>> MessagesAsync() =>
        [.. (await EventsAsync("message")).Select(message => message.Deserialize<SmtpPeerMessage>(Json)!)];

    /// <summary>The events of a kind until now.</summary>
    public async Task<IReadOnlyList<JsonElement>> EventsAsync(string kind)
    {
        await TellAsync("null");
        return [.. Of(kind)];
    }

    /// <summary>Waits until there are as many events of a kind.</summary>
    public async Task WaitAsync(string kind, int count)
    {
        using var limit = new CancellationTokenSource(NodePeer.Patience);
        while (Of(kind).Count() < count)
        {
            await _news.WaitAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(NodePeer.Patience);
        await _process.WaitForExitAsync(limit.Token);
        await _reading;
        _process.Dispose();
        _news.Dispose();
    }

    private IEnumerable<JsonElement> Of(string kind) => _events.Where(one => one.GetProperty("event").GetString() == kind);

    /// <summary>Its answer comes after all events that happened before.</summary>
    private async Task TellAsync(string line)
    {
        var before = Of("rules").Count();
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        await WaitAsync("rules", before + 1);
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _events.Enqueue(JsonSerializer.Deserialize<JsonElement>(line));
            _news.Release();
        }
    }
}
