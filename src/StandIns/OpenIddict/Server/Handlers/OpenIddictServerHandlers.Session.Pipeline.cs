using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Session
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> Pipeline =>
        [
            ExtractEndSessionRequest.Descriptor,
            ValidateEndSessionRequest.Descriptor,
            HandleEndSessionRequest.Descriptor,
            ApplyEndSessionResponse<ProcessErrorContext>.Descriptor,
            ApplyEndSessionResponse<ProcessRequestContext>.Descriptor,
            ApplyEndSessionResponse<ProcessSignOutContext>.Descriptor,
        ];

        public sealed class ExtractEndSessionRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractEndSessionRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.EndSession)
                {
                    await dispatcher.ExtractAsync(context, new ExtractEndSessionRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateEndSessionRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateEndSessionRequest>(ExtractEndSessionRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.EndSession)
                {
                    await dispatcher.RunAsync(context, new ValidateEndSessionRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyEndSessionResponse<TContext>(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyEndSessionResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.EndSession)
                {
                    await dispatcher.ApplyAsync(context, new ApplyEndSessionResponseContext(context.Transaction));
                }
            }
        }
    }
}
