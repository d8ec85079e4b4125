using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>The sample host on a real port, for programs that talk to it.</summary>
public sealed class KestrelHost : HostFactory, IAsyncLifetime
{
    public KestrelHost()
    {
        var port = LoopbackPort.Find();
        Url = new($"http://localhost:{port}/");
        Settings["Host:PublicUrl"] = Url.AbsoluteUri;
        UseKestrel(port);
    }

    /// <summary>Where it is reached.</summary>
    public Uri Url { get; }

    public override HttpClient CreateBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Url };

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        StartServer();
    }
}
