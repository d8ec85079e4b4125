using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Upstream.Remote;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>The OAuth handler of the framework with one provider, one browser with its cookies, and no server.</summary>
internal sealed class RemoteHarness : IAsyncDisposable
{
    public const string Authorization = "https://corp.example/authorize";
    public const string Token = "https://corp.example/token";
    public const string UserInfo = "https://corp.example/me";

    private readonly ServiceProvider _services;
    private readonly Dictionary<string, string> _cookies = [];
    private readonly string _scheme;

    public RemoteHarness(
        string scheme = "corp", Action<OAuthOptions>? configure = null, UpstreamOAuthDialect? dialect = null, Action<UpstreamOptions>? upstream = null)
    {
        _scheme = scheme;
        var settings = new OidcProfilesOptions();
        settings.Upstream.Providers["corp"] = new() { Issuer = FakeProvider.Issuer };
        upstream?.Invoke(settings.Upstream);
        var mappings = ProviderMappingSet.Create(settings.Upstream);
        Arrivals = new(new(mappings, settings.Upstream, StandardSchemaProvider.Instance, Time));

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<TimeProvider>(Time).AddSingleton(mappings).AddSingleton(Options.Create(settings)).AddSingleton<IUpstreamArrivals>(Arrivals);
        RemoteRegistration.Add(services);
        services.AddAuthentication()
            .AddCookie(IdentityConstants.ExternalScheme)
            .AddUpstreamOAuth(
                scheme,
                "Corp",
                options =>
                {
                    (options.ClientId, options.ClientSecret) = (FakeProvider.ClientId, FakeProvider.Secret);
                    options.AuthorizationEndpoint = Authorization;
                    options.TokenEndpoint = Token;
                    options.UserInformationEndpoint = UserInfo;
                    options.BackchannelHttpHandler = Provider;
                    options.Scope.Add("openid");
                    configure?.Invoke(options);
                },
                dialect);
        _services = services.BuildServiceProvider();
        Provider.Answer(Token, new { access_token = FakeProvider.AccessToken, token_type = "Bearer" });
        Provider.Answer(UserInfo, new { sub = "ada-1", given_name = "Ada" });
    }

    public FakeProvider Provider { get; } = new();

    public RecordedArrivals Arrivals { get; }

    public LogRecorder Logs { get; } = new();

    /// <summary>The clock of the framework and of the module; correlation cookies are of this time too.</summary>
    public FixedTime Time { get; } = new();

    public OAuthOptions Handler => _services.GetRequiredService<IOptionsMonitor<OAuthOptions>>().Get(_scheme);

    /// <summary>Goes to the provider.</summary>
    /// <returns>The parameters of the authorization request.</returns>
    public async Task<Dictionary<string, string>> ChallengeAsync(string query = "", string? prompt = null)
    {
        var context = Context("/begin", query);
        var properties = new AuthenticationProperties { RedirectUri = "/base/account/external-login/callback?returnUrl=%2Fhome%3Fa%3D1" };
        properties.Items["LoginProvider"] = _scheme;
        properties.SetParameter("prompt", prompt);
        await context.ChallengeAsync(_scheme, properties);
        Take(context);
        var address = new Uri(context.Response.Headers.Location.ToString());
        Assert.Equal(Handler.AuthorizationEndpoint, address.GetLeftPart(UriPartial.Path));
        return QueryHelpers.ParseQuery(address.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    /// <summary>Comes back from it.</summary>
    /// <returns>Where the browser is sent.</returns>
    public async Task<string> ReturnAsync(params (string Name, string Value)[] parameters)
    {
        var query = QueryString.Create(parameters.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)));
        var context = Context($"/signin-{_scheme}", query.Value!);
        var handler = (IAuthenticationRequestHandler)(await context.RequestServices
            .GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(context, _scheme))!;
        Assert.True(await handler.HandleRequestAsync());
        Take(context);
        Assert.Equal((int)HttpStatusCode.Redirect, context.Response.StatusCode);
        return context.Response.Headers.Location.ToString();
    }

    /// <summary>Goes and comes back with a code.</summary>
    public async Task<string> SignInAsync() => await ReturnAsync(("code", "code-1"), ("state", (await ChallengeAsync())["state"]));

    /// <summary>What the external cookie says.</summary>
    public Task<AuthenticateResult> ExternalAsync() => Context("/", string.Empty).AuthenticateAsync(IdentityConstants.ExternalScheme);

    public void Forget(string cookie)
    {
        foreach (var name in _cookies.Keys.Where(name => name.Contains(cookie, StringComparison.Ordinal)).ToList())
        {
            _cookies.Remove(name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Provider.Dispose();
        Logs.Dispose();
    }

    private DefaultHttpContext Context(string path, string query)
    {
        var context = new DefaultHttpContext { RequestServices = _services.CreateScope().ServiceProvider };
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = "https";
        context.Request.Host = new("id.example.org");
        context.Request.PathBase = "/base";
        context.Request.Path = path;
        context.Request.QueryString = new(query);
        context.Request.Headers.Cookie = string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        return context;
    }

    private void Take(DefaultHttpContext context)
    {
        foreach (var cookie in context.Response.GetTypedHeaders().SetCookie)
        {
            if (cookie.Expires < Time.GetUtcNow())
            {
                _cookies.Remove($"{cookie.Name}");
            }
            else
            {
                _cookies[$"{cookie.Name}"] = $"{cookie.Value}";
            }
        }
    }
}
