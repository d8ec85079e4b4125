using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public sealed class AttachDefaultScopes : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, AttachDefaultScopes>(AttachHostProperties.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            if (!context.Principal!.HasClaim(Claims.Private.Scope) && context.Request.HasScope(Scopes.OpenId))
            {
                context.Principal!.SetScopes(Scopes.OpenId);
            }

            return default;
        }
    }

    public sealed class AttachDefaultPresenters : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, AttachDefaultPresenters>(AttachDefaultScopes.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            if (!context.Principal!.HasClaim(Claims.Private.Presenter) && !string.IsNullOrEmpty(context.ClientId))
            {
                context.Principal!.SetPresenters(context.ClientId);
            }

            return default;
        }
    }

    public sealed class InferResources : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, InferResources>(AttachDefaultPresenters.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            var principal = context.Principal!;
            if (principal.HasClaim(Claims.Private.Audience) && !principal.HasClaim(Claims.Private.Resource))
            {
                principal.SetResources(principal.GetAudiences());
            }

            principal.RemoveClaims(Claims.Private.Audience);
            return default;
        }
    }

    public sealed class EvaluateGeneratedTokens : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, EvaluateGeneratedTokens>(InferResources.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessSignInContext context)
        {
            var token = context.EndpointType is OpenIddictServerEndpointType.Token;
            context.GenerateAccessToken = context.IncludeAccessToken = token;
            context.GenerateAuthorizationCode = context.IncludeAuthorizationCode
                = !token && context.Request.HasResponseType(ResponseTypes.Code);
            context.GenerateIdentityToken = context.IncludeIdentityToken = token && context.Principal!.HasScope(Scopes.OpenId);
            context.GenerateRefreshToken = context.IncludeRefreshToken = token && context.Principal!.HasScope(Scopes.OfflineAccess);
            return default;
        }
    }

    /// <summary>Ties the tokens together with an authorization of their own when the application named none.</summary>
    public sealed class AttachAuthorization(IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations)
        : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessSignInContext, AttachAuthorization>(
                EvaluateGeneratedTokens.Descriptor.Order + 1_000, typeof(RequireAuthorizationStorageEnabled));

        public async ValueTask HandleAsync(ProcessSignInContext context)
        {
            var principal = context.Principal!;
            if ((!context.GenerateAuthorizationCode && !context.GenerateRefreshToken)
                || !string.IsNullOrEmpty(principal.GetAuthorizationId()))
            {
                return;
            }

            var descriptor = new OpenIddictAuthorizationDescriptor
            {
                CreationDate = context.Options.Now,
                Principal = principal,
                Status = Statuses.Valid,
                Subject = principal.GetClaim(Claims.Subject),
                Type = AuthorizationTypes.AdHoc,
            };
            descriptor.Scopes.UnionWith(principal.GetScopes());

            if (!string.IsNullOrEmpty(context.ClientId))
            {
                var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                descriptor.ApplicationId = await applications.GetIdAsync(application, context.CancellationToken);
            }

            var authorization = await authorizations.CreateAsync(descriptor, context.CancellationToken);
            principal.SetAuthorizationId(await authorizations.GetIdAsync(authorization, context.CancellationToken));
        }
    }
}
