using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Microsoft.AspNetCore;

public static class OpenIddictServerAspNetCoreHelpers
{
    /// <summary>The HTTP request of the transaction; null when it is about no HTTP request.</summary>
    public static HttpRequest? GetHttpRequest(this OpenIddictServerTransaction transaction)
        => transaction.GetProperty<WeakReference<HttpRequest>>(typeof(HttpRequest).FullName!) is { } reference
            && reference.TryGetTarget(out var request) ? request : null;

    public static OpenIddictServerEndpointType GetOpenIddictServerEndpointType(this HttpContext context)
        => context.Features.Get<OpenIddictServerAspNetCoreFeature>()?.Transaction?.EndpointType ?? default;

    public static OpenIddictRequest? GetOpenIddictServerRequest(this HttpContext context)
        => context.Features.Get<OpenIddictServerAspNetCoreFeature>()?.Transaction?.Request;

    public static OpenIddictResponse? GetOpenIddictServerResponse(this HttpContext context)
        => context.Features.Get<OpenIddictServerAspNetCoreFeature>()?.Transaction?.Response;

    /// <summary>The HTTP request, which every one of the server's HTTP steps needs.</summary>
    internal static HttpRequest RequireHttpRequest(this OpenIddictServerTransaction transaction) => transaction.GetHttpRequest()
        ?? throw new InvalidOperationException("The transaction has no HTTP request: the server's HTTP steps run in a request only.");
}
