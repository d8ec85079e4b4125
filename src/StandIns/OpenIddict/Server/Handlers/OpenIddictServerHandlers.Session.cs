using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>The end session endpoint (OpenID Connect RP-Initiated Logout 1.0).</summary>
    public static partial class Session
    {
        public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
        [
            .. Pipeline,
            ValidatePostLogoutRedirectUriParameter.Descriptor,
            ValidateAuthentication.Descriptor,
            ValidateClientPostLogoutRedirectUri.Descriptor,
            ValidateEndpointPermissions.Descriptor,
            ValidateAuthorizedParty.Descriptor,
            AttachPrincipal.Descriptor,
            AttachPostLogoutRedirectUri.Descriptor,
            AttachResponseState.Descriptor,
        ];

        public sealed class HandleEndSessionRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleEndSessionRequest>(ValidateEndSessionRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.EndSession)
                {
                    return;
                }

                var stage = new HandleEndSessionRequestContext(context.Transaction);
                if (!await dispatcher.RunAsync(context, stage))
                {
                    return;
                }

                if (!stage.IsSignOutTriggered)
                {
                    throw new InvalidOperationException(
                        "The request to the end session endpoint was not handled: enable its pass-through or sign out from a handler.");
                }

                var signOut = new ProcessSignOutContext(context.Transaction) { Response = new OpenIddictResponse() };
                foreach (var (name, value) in stage.Parameters)
                {
                    signOut.Parameters[name] = value;
                }

                await dispatcher.RunAsync(context, signOut);
            }
        }

        public sealed class ValidatePostLogoutRedirectUriParameter : IOpenIddictServerHandler<ValidateEndSessionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateEndSessionRequestContext, ValidatePostLogoutRedirectUriParameter>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
            {
                if (!string.IsNullOrEmpty(context.PostLogoutRedirectUri)
                    && (!Addresses.TryParse(context.PostLogoutRedirectUri, out var uri) || !string.IsNullOrEmpty(uri.Fragment)))
                {
                    context.Refuse(Errors.InvalidRequest, "The 'post_logout_redirect_uri' must be an absolute address without a fragment.");
                }

                return default;
            }
        }

        public sealed class ValidateAuthentication(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ValidateEndSessionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateEndSessionRequestContext, ValidateAuthentication>(
                    ValidatePostLogoutRedirectUriParameter.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateEndSessionRequestContext context)
            {
                var stage = new ProcessAuthenticationContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage, remember: true))
                {
                    context.IdentityTokenHintPrincipal = stage.IdentityTokenPrincipal;
                }
            }
        }

        /// <summary>The address is one of the client's; when no client is named, of any client that may end sessions.</summary>
        public sealed class ValidateClientPostLogoutRedirectUri(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateEndSessionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateEndSessionRequestContext, ValidateClientPostLogoutRedirectUri>(
                    ValidateAuthentication.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateEndSessionRequestContext context)
            {
                if (string.IsNullOrEmpty(context.PostLogoutRedirectUri))
                {
                    return;
                }

                var known = string.IsNullOrEmpty(context.ClientId)
                    ? await IsKnownAsync(context, context.PostLogoutRedirectUri)
                    : await applications.ValidatePostLogoutRedirectUriAsync(
                        await applications.GetAsync(context.ClientId, context.CancellationToken),
                        context.PostLogoutRedirectUri, context.CancellationToken);
                if (!known)
                {
                    context.RefuseInvalid(Parameters.PostLogoutRedirectUri);
                }
            }

            private async ValueTask<bool> IsKnownAsync(ValidateEndSessionRequestContext context, string uri)
            {
                await foreach (var application in applications.FindByPostLogoutRedirectUriAsync(uri, context.CancellationToken))
                {
                    if (await OwnsAsync(applications, context, application, uri))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        public sealed class ValidateEndpointPermissions(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateEndSessionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateEndSessionRequestContext, ValidateEndpointPermissions>(
                    ValidateClientPostLogoutRedirectUri.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
                => RefuseEndpointAsync(applications, context, context.ClientId, Permissions.Endpoints.EndSession);
        }

        /// <summary>A hint must be about the client that is named, or about one that owns the address.</summary>
        public sealed class ValidateAuthorizedParty(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<ValidateEndSessionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateEndSessionRequestContext, ValidateAuthorizedParty>(
                    ValidateEndpointPermissions.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateEndSessionRequestContext context)
            {
                if (context.IdentityTokenHintPrincipal is not { } hint)
                {
                    return;
                }

                string[] clients = [.. hint.GetAudiences().Union(hint.GetPresenters(), StringComparer.Ordinal)];
                var matches = string.IsNullOrEmpty(context.ClientId)
                    ? string.IsNullOrEmpty(context.PostLogoutRedirectUri) || await AnyOwnsAsync(context, clients)
                    : clients.Contains(context.ClientId, StringComparer.Ordinal);
                if (!matches)
                {
                    context.Refuse(Errors.InvalidRequest, "The 'id_token_hint' is an ID token of another client.");
                }
            }

            private async ValueTask<bool> AnyOwnsAsync(ValidateEndSessionRequestContext context, string[] clients)
            {
                foreach (var client in clients)
                {
                    if (await applications.FindByClientIdAsync(client, context.CancellationToken) is { } application
                        && await OwnsAsync(applications, context, application, context.PostLogoutRedirectUri!))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        public sealed class AttachPrincipal : IOpenIddictServerHandler<HandleEndSessionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleEndSessionRequestContext, AttachPrincipal>(int.MinValue + 100_000);

            public ValueTask HandleAsync(HandleEndSessionRequestContext context)
            {
                context.IdentityTokenHintPrincipal
                    ??= context.Transaction.Recall<ValidateEndSessionRequestContext>()?.IdentityTokenHintPrincipal;
                return default;
            }
        }

        public sealed class AttachPostLogoutRedirectUri : IOpenIddictServerHandler<ApplyEndSessionResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyEndSessionResponseContext, AttachPostLogoutRedirectUri>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ApplyEndSessionResponseContext context)
            {
                if (context.Transaction.Recall<ValidateEndSessionRequestContext>() is { IsRejected: false } validated)
                {
                    context.PostLogoutRedirectUri = validated.PostLogoutRedirectUri;
                }

                return default;
            }
        }

        public sealed class AttachResponseState : IOpenIddictServerHandler<ApplyEndSessionResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyEndSessionResponseContext, AttachResponseState>(
                    AttachPostLogoutRedirectUri.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ApplyEndSessionResponseContext context)
            {
                if (string.IsNullOrEmpty(context.Response.State))
                {
                    context.Response.State = context.Request?.State;
                }

                return default;
            }
        }

        private static async ValueTask<bool> OwnsAsync(
            IOpenIddictApplicationManager applications, ValidateEndSessionRequestContext context, object application, string uri)
            => (context.Options.IgnoreEndpointPermissions || await applications.HasPermissionAsync(
                    application, Permissions.Endpoints.EndSession, context.CancellationToken))
                && await applications.ValidatePostLogoutRedirectUriAsync(application, uri, context.CancellationToken);
    }
}
