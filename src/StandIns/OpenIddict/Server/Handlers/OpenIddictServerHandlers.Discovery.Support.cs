using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Discovery
    {
        public sealed class AttachCodeChallengeMethods : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachCodeChallengeMethods>(
                    AttachClientAuthenticationMethods.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                if (context.GrantTypes.Contains(GrantTypes.AuthorizationCode))
                {
                    context.CodeChallengeMethods.UnionWith(context.Options.CodeChallengeMethods);
                }
                return default;
            }
        }

        public sealed class AttachScopes : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachScopes>(AttachCodeChallengeMethods.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.Scopes.UnionWith(context.Options.Scopes);
                return default;
            }
        }

        public sealed class AttachClaims : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachClaims>(AttachScopes.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.Claims.UnionWith(context.Options.Claims);
                return default;
            }
        }

        public sealed class AttachSubjectTypes : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachSubjectTypes>(AttachClaims.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.SubjectTypes.UnionWith(context.Options.SubjectTypes);
                return default;
            }
        }

        public sealed class AttachPromptValues : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachPromptValues>(AttachSubjectTypes.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.PromptValues.UnionWith(context.Options.PromptValues);
                return default;
            }
        }

        public sealed class AttachSigningAlgorithms : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachSigningAlgorithms>(
                    AttachPromptValues.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.IdTokenSigningAlgorithms.UnionWith(context.Options.SigningCredentials
                    .Where(static credentials => credentials.Key is AsymmetricSecurityKey)
                    .Select(static credentials => credentials.Algorithm));
                return default;
            }
        }

        /// <summary>Says what a client could otherwise only guess; what a handler set before is overwritten.</summary>
        public sealed class AttachAdditionalMetadata : IOpenIddictServerHandler<HandleConfigurationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleConfigurationRequestContext, AttachAdditionalMetadata>(
                    AttachSigningAlgorithms.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleConfigurationRequestContext context)
            {
                context.Metadata[Metadata.ClaimsParameterSupported] = false;
                context.Metadata[Metadata.RequestParameterSupported] = false;
                context.Metadata[Metadata.RequestUriParameterSupported] = false;
                context.Metadata[Metadata.TlsClientCertificateBoundAccessTokens] = false;
                context.Metadata[Metadata.AuthorizationResponseIssParameterSupported] = true;
                return default;
            }
        }
    }
}
