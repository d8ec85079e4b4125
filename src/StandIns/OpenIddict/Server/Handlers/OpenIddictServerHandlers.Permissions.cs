using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>A scope is known from the options or from the scope manager.</summary>
    private static async ValueTask RefuseUnknownScopesAsync(
        IOpenIddictScopeManager manager, BaseValidatingContext context, OpenIddictRequest request)
    {
        if (context.Options.DisableScopeValidation)
        {
            return;
        }

        var unknown = request.GetScopes().Except(context.Options.Scopes, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (unknown.Count > 0)
        {
            await foreach (var scope in manager.FindByNamesAsync([.. unknown], context.CancellationToken))
            {
                unknown.Remove(await manager.GetNameAsync(scope, context.CancellationToken) ?? string.Empty);
            }
        }

        if (unknown.Count > 0)
        {
            context.RefuseInvalid(Parameters.Scope, Errors.InvalidScope);
        }
    }

    private static async ValueTask RefuseForbiddenScopesAsync(
        IOpenIddictApplicationManager applications, BaseValidatingContext context, string? clientId, OpenIddictRequest request)
    {
        if (context.Options.IgnoreScopePermissions || string.IsNullOrEmpty(clientId))
        {
            return;
        }

        var application = await applications.GetAsync(clientId, context.CancellationToken);
        foreach (var scope in request.GetScopes())
        {
            if (scope is not (Scopes.OpenId or Scopes.OfflineAccess)
                && !await applications.HasPermissionAsync(application, Permissions.Prefixes.Scope + scope, context.CancellationToken))
            {
                context.Refuse(Errors.InvalidRequest, "The client may not ask for one of these scopes.");
                return;
            }
        }
    }

    private static async ValueTask RefuseEndpointAsync(
        IOpenIddictApplicationManager applications, BaseValidatingContext context, string? clientId, string permission)
    {
        if (context.Options.IgnoreEndpointPermissions || string.IsNullOrEmpty(clientId))
        {
            return;
        }

        var application = await applications.GetAsync(clientId, context.CancellationToken);
        if (!await applications.HasPermissionAsync(application, permission, context.CancellationToken))
        {
            context.Refuse(Errors.UnauthorizedClient, $"The client may not use the {context.EndpointType} endpoint.");
        }
    }

    /// <summary>Whether a token was made for this client, either as its audience or as its presenter.</summary>
    private static bool IsForClient(System.Security.Claims.ClaimsPrincipal principal, string clientId)
    {
        var foreignPresenter = principal.HasClaim(Claims.Private.Presenter) && !principal.HasPresenter(clientId);
        return principal.GetTokenType() switch
        {
            TokenTypeHints.AccessToken
                => !foreignPresenter || !principal.HasClaim(Claims.Private.Audience) || principal.HasAudience(clientId),
            TokenTypeHints.RefreshToken => !foreignPresenter,
            _ => true,
        };
    }
}
