using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Discovery
    {
        public sealed class AttachIssuer : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachIssuer>(int.MaxValue - 100_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.Issuer = context.Options.Issuer ?? context.BaseUri;
                return default;
            }
        }

        public sealed class AttachEndpoints : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachEndpoints>(AttachIssuer.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                var options = context.Options;
                context.AuthorizationEndpoint ??= First(context, options.AuthorizationEndpointUris);
                context.EndSessionEndpoint ??= First(context, options.EndSessionEndpointUris);
                context.IntrospectionEndpoint ??= First(context, options.IntrospectionEndpointUris);
                context.JsonWebKeySetEndpoint ??= First(context, options.JsonWebKeySetEndpointUris);
                context.RevocationEndpoint ??= First(context, options.RevocationEndpointUris);
                context.TokenEndpoint ??= First(context, options.TokenEndpointUris);
                context.UserInfoEndpoint ??= First(context, options.UserInfoEndpointUris);
                return default;
            }
        }

        public sealed class AttachGrantTypes : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachGrantTypes>(AttachEndpoints.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.GrantTypes.UnionWith(context.Options.GrantTypes);
                return default;
            }
        }

        public sealed class AttachResponseTypes : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachResponseTypes>(AttachGrantTypes.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.ResponseTypes.UnionWith(context.Options.ResponseTypes);
                return default;
            }
        }

        public sealed class AttachResponseModes : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachResponseModes>(AttachResponseTypes.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                if (context.ResponseTypes.Count > 0)
                {
                    // The default mode comes first.
                    context.ResponseModes.UnionWith(
                        context.Options.ResponseModes.OrderBy(static mode => mode is ResponseModes.Query ? 0 : 1));
                }
                return default;
            }
        }

        public sealed class AttachClientAuthenticationMethods : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachClientAuthenticationMethods>(
                    AttachResponseModes.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                var methods = context.Options.ClientAuthenticationMethods;
                if (context.TokenEndpoint is not null)
                {
                    context.TokenEndpointAuthenticationMethods.UnionWith(methods);
                }

                if (context.IntrospectionEndpoint is not null)
                {
                    context.IntrospectionEndpointAuthenticationMethods.UnionWith(methods);
                }

                if (context.RevocationEndpoint is not null)
                {
                    context.RevocationEndpointAuthenticationMethods.UnionWith(methods);
                }
                return default;
            }
        }

        private static Uri? First(BaseContext context, List<Uri> addresses)
            => Addresses.Resolve(context.BaseUri, addresses.FirstOrDefault());
    }
}
