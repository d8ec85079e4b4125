using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Accounts.Passwords;

public sealed class RangePasswordCheckerTests : IAsyncLifetime
{
    /// <summary>SHA-1 of "password": 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.</summary>
    private const string Password = "password";

    private const string Prefix = "5BAA6";
    private const string Suffix = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";
    private const string Other = "00D4F6E8FA6EECAD2A3AA415EEC418D38EC";

    private readonly ManualTime _time = new();
    private RangeServer _server = null!;
    private CheckedPasswords _passwords = null!;

    public async Task InitializeAsync()
    {
        _server = await RangeServer.StartAsync();
        _passwords = Configure(_server.Address);
    }

    public async Task DisposeAsync()
    {
        _passwords.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData($"{Other}:2\r\n{Suffix}:9659365\r\n")]
    [InlineData($"{Suffix}:9659365\n{Other}:2")]
    [InlineData($"{Suffix}:9659365")]
    [InlineData("1e4c9b93f3f0682250b6cf8331b7ee68fd8:9659365")]
    public async Task CheckAsync_WhenTheSuffixIsInTheAnswer_IsFound(string answer)
    {
        _server.AnswerText(answer);
        Assert.Equal(BreachedPasswordResult.Found(9_659_365), await CheckAsync());
        Assert.Equal(["result=found"], _passwords.Results);
    }

    [Theory]
    [InlineData($"{Other}:2\r\n")]
    [InlineData($"{Other}:2\r\n{Suffix}:0\r\n")]
    [InlineData("")]
    public async Task CheckAsync_WhenItIsNotThereOrPadding_IsNotFound(string answer)
    {
        _server.AnswerText(answer);
        Assert.Equal(BreachedPasswordResult.NotFound, await CheckAsync());
        Assert.Equal(["result=not_found"], _passwords.Results);
        Assert.DoesNotContain(_passwords.Logs, log => log.Contains("1300", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CheckAsync_Always_TellsTheServerThePrefixAndNothingElse()
    {
        _server.AnswerText($"{Other}:2");

        await CheckAsync();

        var request = Assert.Single(_server.Requests);
        Assert.StartsWith($"GET /range/{Prefix}\n", request, StringComparison.Ordinal);
        Assert.Equal(
            ["Add-Padding: true", "Host: " + new Uri(_server.Address).Authority, "User-Agent: OidcProfiles"],
            request.Split('\n')[1..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task CheckAsync_WhenTheBaseHasAPath_KeepsIt()
    {
        using var passwords = Configure(_server.Address + "/mirror/");
        await passwords.Checker.CheckAsync(Password, CancellationToken.None);
        Assert.StartsWith($"GET /mirror/range/{Prefix}\n", Assert.Single(_server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Sign in to the network</body></html>")]
    [InlineData($"{Other}:2\r\n{Suffix}")]
    [InlineData($"{Other}:2\r\n{Suffix}:")]
    [InlineData($"{Other}:2\r\n{Suffix}:-1")]
    [InlineData($"{Other}:2\r\n{Suffix}:99999999999999999999")]
    [InlineData($"{Suffix}:2\r\nGE4C9B93F3F0682250B6CF8331B7EE68FD8:2")]
    [InlineData($"{Prefix}{Suffix}:2")]
    public async Task CheckAsync_WhenTheAnswerIsNone_IsUnknown(string answer)
    {
        _server.AnswerText(answer);
        await AssertUnknownAsync("none of a range service");
    }

    [Theory]
    [InlineData(503)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(204)]
    public async Task CheckAsync_WhenTheStatusIsNotOk_IsUnknown(int status)
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        await AssertUnknownAsync("status " + status.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task CheckAsync_WhenTheServerRedirects_DoesNotFollow()
    {
        _server.Answer = context =>
        {
            context.Response.Redirect(_server.Address + "/elsewhere");
            return Task.CompletedTask;
        };
        await AssertUnknownAsync("status 302");
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task CheckAsync_WhenTheAnswerIsHuge_IsUnknown()
    {
        _server.AnswerText(string.Concat(Enumerable.Repeat($"{Suffix}:2\r\n", 20_000)));
        await AssertUnknownAsync("too long");
    }

    [Fact]
    public async Task ReadAsync_WhenTheBodyHasNoEnd_ReadsABoundedPart()
    {
        using var body = new Endless();
        Assert.Null(await RangeResponse.ReadAsync(body, CancellationToken.None));
        Assert.InRange(body.Position, RangeResponse.MostBytes + 1, 2 * 1024 * 1024);
    }

    [Fact]
    public async Task CheckAsync_WhenTheServerIsSlow_GivesUpAtTheTimeout()
    {
        var asked = new TaskCompletionSource();
        _server.Answer = async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await AssertGivesUpAsync(asked);
    }

    [Fact]
    public async Task CheckAsync_WhenTheBodyDrips_GivesUpAtTheTimeout()
    {
        var asked = new TaskCompletionSource();
        _server.Answer = async context =>
        {
            await context.Response.WriteAsync($"{Suffix}:2\r\n");
            await context.Response.Body.FlushAsync();
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await AssertGivesUpAsync(asked);
    }

    [Fact]
    public async Task CheckAsync_WhenTheAnswerIsCut_IsUnknown()
    {
        _server.Answer = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync($"{Suffix}:2\r\n");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        Assert.Equal(BreachedPasswordResult.Unknown, await CheckAsync());
        Assert.Equal(["result=unknown"], _passwords.Results);
    }

    [Fact]
    public async Task CheckAsync_WhenNobodyListens_IsUnknown()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        using var passwords = Configure($"http://{socket.LocalEndPoint}");
        Assert.Equal(BreachedPasswordResult.Unknown, await passwords.Checker.CheckAsync(Password, CancellationToken.None));
        Assert.Contains(passwords.Logs, log => log.Contains("connection", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CheckAsync_WhenTheCallerGivesUp_IsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _server.Answer = async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _passwords.Checker.CheckAsync(Password, cancellation.Token));
    }

    [Fact]
    public async Task CheckAsync_WhenManyAskAtOnce_AnswersEach()
    {
        _server.Answer = context => context.Response.WriteAsync(
            context.Request.Path.Value!.EndsWith(Prefix, StringComparison.Ordinal) ? $"{Suffix}:7" : $"{Other}:1");

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => _passwords.Checker.CheckAsync(
            number % 2 == 0 ? Password : $"nobody has this {number}", CancellationToken.None)));

        Assert.All(results.Index(), item => Assert.Equal(
            item.Index % 2 == 0 ? BreachedPasswordResult.Found(7) : BreachedPasswordResult.NotFound, item.Item));
        Assert.Equal(200, _server.Requests.Count);
    }

    [Fact]
    public async Task CheckAsync_WhenItFailsOften_LogsOnceAMinuteAndNeverPasswordOrHash()
    {
        _server.AnswerText("no");
        for (var count = 0; count < 5; count++)
        {
            await CheckAsync();
        }

        _time.Advance(TimeSpan.FromMinutes(1));
        await CheckAsync();

        Assert.Equal(
            [
                "Warning 1300 Passwords could not be compared with known breaches and were accepted: the answer was none of a range service. "
                    + "Failures since the last such message: 1. ",
                "Warning 1300 Passwords could not be compared with known breaches and were accepted: the answer was none of a range service. "
                    + "Failures since the last such message: 5. ",
            ],
            _passwords.Logs);
        Assert.Equal(Enumerable.Repeat("result=unknown", 6), _passwords.Results);
    }

    private Task<BreachedPasswordResult> CheckAsync() => _passwords.Checker.CheckAsync(Password, CancellationToken.None);

    private async Task AssertUnknownAsync(string reason)
    {
        Assert.Equal(BreachedPasswordResult.Unknown, await CheckAsync());
        Assert.Equal(["result=unknown"], _passwords.Results);
        Assert.Contains(reason, Assert.Single(_passwords.Logs), StringComparison.Ordinal);
    }

    private async Task AssertGivesUpAsync(TaskCompletionSource asked)
    {
        var check = CheckAsync();
        await asked.Task;
        Assert.False(check.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(BreachedPasswordResult.Unknown, await check);
        Assert.Contains("the time was up", Assert.Single(_passwords.Logs), StringComparison.Ordinal);
    }

    private CheckedPasswords Configure(string address) => new(
        options => (options.Mode, options.RangeAddress) = (BreachedPasswordMode.Range, address), _time);

    private sealed class Endless : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            _read += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
