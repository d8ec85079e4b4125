using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Authentication
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> Pipeline =>
        [
            ExtractAuthorizationRequest.Descriptor,
            ValidateAuthorizationRequest.Descriptor,
            HandleAuthorizationRequest.Descriptor,
            ApplyAuthorizationResponse<ProcessChallengeContext>.Descriptor,
            ApplyAuthorizationResponse<ProcessErrorContext>.Descriptor,
            ApplyAuthorizationResponse<ProcessRequestContext>.Descriptor,
            ApplyAuthorizationResponse<ProcessSignInContext>.Descriptor,
        ];

        public sealed class ExtractAuthorizationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractAuthorizationRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Authorization)
                {
                    await dispatcher.ExtractAsync(context, new ExtractAuthorizationRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateAuthorizationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateAuthorizationRequest>(ExtractAuthorizationRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Authorization)
                {
                    await dispatcher.RunAsync(context, new ValidateAuthorizationRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyAuthorizationResponse<TContext>(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyAuthorizationResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Authorization)
                {
                    await dispatcher.ApplyAsync(context, new ApplyAuthorizationResponseContext(context.Transaction));
                }
            }
        }
    }
}
