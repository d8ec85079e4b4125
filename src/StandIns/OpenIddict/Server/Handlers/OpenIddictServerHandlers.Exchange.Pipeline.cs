using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Exchange
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> Pipeline =>
        [
            ExtractTokenRequest.Descriptor,
            ValidateTokenRequest.Descriptor,
            HandleTokenRequest.Descriptor,
            ApplyTokenResponse<ProcessChallengeContext>.Descriptor,
            ApplyTokenResponse<ProcessErrorContext>.Descriptor,
            ApplyTokenResponse<ProcessRequestContext>.Descriptor,
            ApplyTokenResponse<ProcessSignInContext>.Descriptor,
        ];

        public sealed class ExtractTokenRequest(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractTokenRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Token)
                {
                    await dispatcher.ExtractAsync(context, new ExtractTokenRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateTokenRequest(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateTokenRequest>(ExtractTokenRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Token)
                {
                    await dispatcher.RunAsync(context, new ValidateTokenRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyTokenResponse<TContext>(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyTokenResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Token)
                {
                    await dispatcher.ApplyAsync(context, new ApplyTokenResponseContext(context.Transaction));
                }
            }
        }
    }
}
