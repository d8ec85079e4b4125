using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>The sample host and an application behind a real nginx, which has the configuration of the guide.</summary>
public sealed class ProxiedHost : HostFactory, IAsyncLifetime
{
    private readonly int _port = LoopbackPort.Find();
    private readonly int _proxyPort = LoopbackPort.Find();
    private EchoServer? _application;
    private NginxPeer? _proxy;

    public ProxiedHost()
    {
        Url = new($"http://127.0.0.1:{_proxyPort}/");
        Settings["Host:PublicUrl"] = Url.AbsoluteUri;
        UseKestrel(_port);
    }

    /// <summary>Where browsers reach nginx.</summary>
    public Uri Url { get; }

    /// <summary>A browser that comes through nginx.</summary>
    public override HttpClient CreateBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Url };

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        StartServer();
        _application = await EchoServer.StartAsync();
        _proxy = await NginxPeer.StartAsync(Configuration(_application.Address));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        await DisposeHostAsync();
    }

    /// <summary>The block of the guide, with the addresses of this test.</summary>
    private string Configuration(string application)
    {
        var block = Assert.Single(Regex.Matches(ReadGuide(), "^```nginx\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)).Groups[1].Value;
        foreach (var (written, used) in new[]
        {
            ("127.0.0.1:8080", Url.Authority), ("127.0.0.1:5080", $"127.0.0.1:{_port}"), ("127.0.0.1:5090", application),
        })
        {
            Assert.Contains(written, block, StringComparison.Ordinal);
            block = block.Replace(written, used, StringComparison.Ordinal);
        }

        return block;
    }

    private static string ReadGuide([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.GetFullPath("../../../../docs/resolver.md", path)).ReplaceLineEndings("\n");
}
