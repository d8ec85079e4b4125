using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.FunctionalTests.Accounts;
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
        ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
    }

    /// <summary>The time of the host; other programs have the real one.</summary>
    public ShiftedTime Time { get; } = new();

    /// <summary>Where it is reached.</summary>
    public Uri Url { get; }

    public override HttpClient CreateBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Url };

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        StartServer();
    }
}
