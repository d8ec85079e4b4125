using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Upstream;

/// <summary>The sample host with a real upstream provider, connected by configuration alone.</summary>
public class UpstreamHost : IAsyncLifetime
{
    public const string Scheme = "corp";

    public UpstreamPeer Peer { get; private set; } = null!;

    public AccountHost Host { get; } = new();

    internal LogLines Logs { get; } = new();

    /// <summary>The options of the provider.</summary>
    protected virtual object PeerOptions => new { };

    public async Task InitializeAsync()
    {
        Peer = await UpstreamPeer.StartAsync(PeerOptions);
        Set("Scheme", Scheme);
        Set("DisplayName", "Corp");
        Set("ClientId", Peer.ClientId);
        Set("ClientSecret", Peer.ClientSecret);
        Set("AuthorizationEndpoint", Peer.AuthorizationEndpoint);
        Set("TokenEndpoint", Peer.TokenEndpoint);
        Set("UserInformationEndpoint", Peer.UserInformationEndpoint);
        Set("Parameters:ui_locales", "en");
        Set("Timeout", "00:00:01");
        Host.Settings[$"OidcProfiles:Upstream:Providers:{Scheme}:Issuer"] = Peer.Issuer;
        Host.Settings[$"OidcProfiles:Upstream:Providers:{Scheme}:TrustEmail"] = "Yes";
        Host.Settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace";
        Host.Settings["Logging:LogLevel:OidcProfiles"] = "Trace";
        Configure();
        await Host.InitializeAsync();
        Host.Services.GetRequiredService<ILoggerFactory>().AddProvider(Logs);
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)Host).DisposeAsync();
        await Peer.DisposeAsync();
        Logs.Dispose();
    }

    /// <summary>Makes a new person at the provider.</summary>
    /// <returns>Subject and address.</returns>
    internal async Task<(string Subject, string Address)> NewPersonAsync()
    {
        var (subject, address) = ($"s{Guid.NewGuid():N}", AccountHost.NewAddress());
        await Peer.SetClaimsAsync(subject, new { given_name = "Ada", family_name = "Łódź", email = address, email_verified = true });
        return (subject, address);
    }

    /// <summary>A browser in front of the provider.</summary>
    internal async Task<PageVisitor> GoToProviderAsync(string page = "account/login?returnUrl=%2Faccount%2Fprofile")
    {
        var visitor = await new PageVisitor(Host.CreateBrowser()).OpenAsync(page);
        await visitor.SendAsync("external-login", ("scheme", Scheme));
        Assert.StartsWith(Peer.AuthorizationEndpoint, visitor.Location, StringComparison.Ordinal);
        return visitor;
    }

    /// <summary>Settings beside the usual ones.</summary>
    protected virtual void Configure()
    {
    }

    protected void Set(string key, string value) => Host.Settings[$"Providers:0:{key}"] = value;
}
