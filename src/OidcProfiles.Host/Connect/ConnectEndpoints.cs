using OidcProfiles.Accounts.Completion;
using OidcProfiles.Groups;

namespace OidcProfiles.Host.Connect;

/// <summary>The endpoints that OpenIddict passes through to the host.</summary>
internal static class ConnectEndpoints
{
    private static readonly string[] GetAndPost = [HttpMethods.Get, HttpMethods.Post];
    private static readonly string[] Post = [HttpMethods.Post];

    /// <summary>What a client that runs in a browser calls from its own origin.</summary>
    public static bool AreForBrowserClients(PathString path) => path.StartsWithSegments("/.well-known", StringComparison.Ordinal)
        || path == "/connect/token" || path == "/connect/userinfo" || path == "/connect/revocation";

    /// <summary>What programs call: their errors are protocol, not pages. People come to the other endpoints with a browser.</summary>
    public static bool AreForPrograms(PathString path) =>
        AreForBrowserClients(path) || path == "/connect/introspect" || path.StartsWithSegments("/api", StringComparison.Ordinal)
        || path.StartsWithSegments("/openapi", StringComparison.Ordinal) || path.StartsWithSegments("/health", StringComparison.Ordinal);

    public static void AddConnectEndpoints(this IServiceCollection services)
    {
        services.AddScoped<ConnectPrincipals>();
        services.AddScoped<ClientConsents>();
        services.AddScoped<ConsentQuestions>();
        services.AddScoped<AuthorizeEndpoint>();
        services.AddScoped<TokenEndpoint>();
        services.AddScoped<EndSessionEndpoint>();
    }

    public static void MapConnectEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/connect/authorize", GetAndPost, AuthorizeAsync);
        endpoints.MapMethods("/connect/token", Post, (HttpContext context, TokenEndpoint endpoint) => endpoint.HandleAsync(context));
        endpoints.MapMethods("/connect/endsession", GetAndPost, (HttpContext context, EndSessionEndpoint endpoint) => endpoint.HandleAsync(context));
    }

    private static Task<IResult> AuthorizeAsync(
        HttpContext context, AuthorizeEndpoint endpoint, CompletionRedirect completion, ClientAccess access) =>
        endpoint.HandleAsync(context, completion, access);
}
