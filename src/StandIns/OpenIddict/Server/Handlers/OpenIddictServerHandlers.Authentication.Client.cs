using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Authentication
    {
        public sealed class ValidateAuthentication(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateAuthentication>(
                    ValidateProofKeyForCodeExchangeParameters.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                var stage = new ProcessAuthenticationContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage, remember: true))
                {
                    context.IdentityTokenHintPrincipal = stage.IdentityTokenPrincipal;
                }
            }
        }

        /// <summary>The address is one of the client's, character by character.</summary>
        public sealed class ValidateClientRedirectUri(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateClientRedirectUri>(
                    ValidateAuthentication.Descriptor.Order + 2_000);

            public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                if (!string.IsNullOrEmpty(context.RedirectUri))
                {
                    if (!await applications.ValidateRedirectUriAsync(application, context.RedirectUri, context.CancellationToken))
                    {
                        context.RefuseInvalid(Parameters.RedirectUri);
                    }
                }
                else if (await applications.GetRedirectUrisAsync(application, context.CancellationToken) is [var only])
                {
                    context.SetRedirectUri(only);
                }
                else
                {
                    context.RefuseMissing(Parameters.RedirectUri);
                }
            }
        }

        public sealed class ValidateScopes(IOpenIddictScopeManager scopes) : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateScopes>(ValidateClientRedirectUri.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
                => RefuseUnknownScopesAsync(scopes, context, context.Request);
        }

        public sealed class ValidateEndpointPermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateEndpointPermissions>(ValidateScopes.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context) => RefuseEndpointAsync(
                applications, context, context.ClientId, Permissions.Endpoints.Authorization);
        }

        public sealed class ValidateGrantTypePermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateGrantTypePermissions>(
                    ValidateEndpointPermissions.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (context.Options.IgnoreGrantTypePermissions)
                {
                    return;
                }

                var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                if (!await applications.HasPermissionAsync(
                    application, Permissions.GrantTypes.AuthorizationCode, context.CancellationToken))
                {
                    context.Refuse(Errors.UnauthorizedClient, "The client may not use the authorization code flow.");
                }
                else if (context.Request.HasScope(Scopes.OfflineAccess)
                    && !await applications.HasPermissionAsync(application, Permissions.GrantTypes.RefreshToken, context.CancellationToken))
                {
                    context.Refuse(Errors.InvalidRequest, "The client may not ask for 'offline_access'.");
                }
            }
        }

        public sealed class ValidateResponseTypePermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateResponseTypePermissions>(
                    ValidateGrantTypePermissions.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (context.Options.IgnoreResponseTypePermissions)
                {
                    return;
                }

                var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                var permissions = await applications.GetPermissionsAsync(application, context.CancellationToken);
                var requested = context.Request.GetResponseTypes().ToHashSet(StringComparer.Ordinal);
                var prefix = Permissions.Prefixes.ResponseType;
                if (!permissions.Any(permission => permission.StartsWith(prefix, StringComparison.Ordinal)
                    && requested.SetEquals(permission[prefix.Length..].Split(Separators.Space, StringSplitOptions.RemoveEmptyEntries))))
                {
                    context.RefuseInvalid(Parameters.ResponseType, Errors.UnauthorizedClient);
                }
            }
        }

        public sealed class ValidateScopePermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateScopePermissions>(
                    ValidateResponseTypePermissions.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
                => RefuseForbiddenScopesAsync(applications, context, context.ClientId, context.Request);
        }

        public sealed class ValidateProofKeyForCodeExchangeRequirement(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateAuthorizationRequestContext, ValidateProofKeyForCodeExchangeRequirement>(
                    ValidateScopePermissions.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (string.IsNullOrEmpty(context.Request.CodeChallenge))
                {
                    var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
                    if (await applications.HasRequirementAsync(
                        application, Requirements.Features.ProofKeyForCodeExchange, context.CancellationToken))
                    {
                        context.RefuseMissing(Parameters.CodeChallenge);
                    }
                }
            }
        }

        /// <summary>A hint must be about the client that sends it.</summary>
        public sealed class ValidateAuthorizedParty : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateAuthorizedParty>(
                    ValidateProofKeyForCodeExchangeRequirement.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (context.IdentityTokenHintPrincipal is { } hint
                    && !hint.HasAudience(context.ClientId!) && !hint.HasPresenter(context.ClientId!))
                {
                    context.Refuse(Errors.InvalidRequest, "The 'id_token_hint' is an ID token of another client.");
                }

                return default;
            }
        }
    }
}
