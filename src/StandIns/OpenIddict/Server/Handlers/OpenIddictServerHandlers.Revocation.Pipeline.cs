using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Revocation
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> Pipeline =>
        [
            ExtractRevocationRequest.Descriptor,
            ValidateRevocationRequest.Descriptor,
            HandleRevocationRequest.Descriptor,
            ApplyRevocationResponse<ProcessErrorContext>.Descriptor,
            ApplyRevocationResponse<ProcessRequestContext>.Descriptor,
        ];

        public sealed class ExtractRevocationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractRevocationRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Revocation)
                {
                    await dispatcher.ExtractAsync(context, new ExtractRevocationRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateRevocationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateRevocationRequest>(ExtractRevocationRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Revocation)
                {
                    await dispatcher.RunAsync(context, new ValidateRevocationRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyRevocationResponse<TContext>(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyRevocationResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Revocation)
                {
                    await dispatcher.ApplyAsync(context, new ApplyRevocationResponseContext(context.Transaction));
                }
            }
        }
    }
}
