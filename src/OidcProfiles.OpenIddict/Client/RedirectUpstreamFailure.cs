using Microsoft.AspNetCore;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Upstream.Remote;
using OpenIddict.Abstractions;
using OpenIddict.Client;
using static OpenIddict.Client.AspNetCore.OpenIddictClientAspNetCoreHandlerFilters;
using static OpenIddict.Client.AspNetCore.OpenIddictClientAspNetCoreHandlers;
using static OpenIddict.Client.OpenIddictClientEvents;

namespace OidcProfiles.OpenIddict.Client;

/// <summary>Brings people whose external login failed to the page that says so.</summary>
internal sealed class RedirectUpstreamFailure : IOpenIddictClientHandler<ApplyRedirectionResponseContext>
{
    /// <summary>OpenIddict's errors by the ends of their addresses; it has no other sign of what went wrong.</summary>
    private static readonly Dictionary<string, (UpstreamFailure Failure, string Reason)> Known = new(StringComparer.Ordinal)
    {
        ["ID2129"] = (UpstreamFailure.InvalidState, "state without its cookie"),
        ["ID2136"] = (UpstreamFailure.Unreachable, "back channel"),
        ["ID2137"] = (UpstreamFailure.Rejected, "no JSON"),
        ["ID2139"] = (UpstreamFailure.InvalidState, "state used"),
        ["ID2164"] = (UpstreamFailure.InvalidState, "state of another browser"),
    };

    /// <summary>Before OpenIddict makes an error page, or leaves it to the host.</summary>
    public static OpenIddictClientHandlerDescriptor Descriptor { get; } =
        OpenIddictClientHandlerDescriptor.CreateBuilder<ApplyRedirectionResponseContext>()
            .AddFilter<RequireHttpRequest>()
            .UseSingletonHandler<RedirectUpstreamFailure>()
            .SetOrder(ProcessPassthroughErrorResponse<ApplyRedirectionResponseContext, RequireRedirectionEndpointPassthroughEnabled>.Descriptor.Order - 500)
            .SetType(OpenIddictClientHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(ApplyRedirectionResponseContext context)
    {
        if (context.Transaction.Response is not { Error: { Length: > 0 } } response || context.Transaction.GetHttpRequest()?.HttpContext is not { } http)
        {
            return ValueTask.CompletedTask;
        }

        var login = UpstreamLogin.Find(context.Transaction);
        string? provider = null;
        if (login?.StateTokenPrincipal is not null && !UpstreamLogin.IsExternalLogin(login, out provider))
        {
            // Begun by the host itself. Without a readable state nobody knows who began it.
            return ValueTask.CompletedTask;
        }

        var (failure, reason) = Explain(response, login);
        UpstreamFailureRedirect.Send(http, provider, failure, reason, UpstreamLogin.FindCallback(login));
        context.HandleRequest();
        return ValueTask.CompletedTask;
    }

    private static (UpstreamFailure Failure, string Reason) Explain(OpenIddictResponse response, ProcessAuthenticationContext? login)
    {
        var id = response.ErrorUri?.Split('/')[^1] ?? string.Empty;
        return Known.TryGetValue(id, out var known) ? known
            : login?.StateTokenPrincipal is null ? (UpstreamFailure.InvalidState, "state")
            : response.Error == OpenIddictConstants.Errors.AccessDenied ? (UpstreamFailure.Denied, "access_denied")
            : (UpstreamFailure.Rejected, id.Length == 6 && id.StartsWith("ID", StringComparison.Ordinal) ? $"OpenIddict {id}" : "an error");
    }
}
