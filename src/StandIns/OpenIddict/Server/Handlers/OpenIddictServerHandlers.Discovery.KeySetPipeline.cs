using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Discovery
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> KeySetPipeline =>
        [
            ExtractJsonWebKeySetRequest.Descriptor,
            ValidateJsonWebKeySetRequest.Descriptor,
            HandleJsonWebKeySetRequest.Descriptor,
            ApplyJsonWebKeySetResponse<ProcessErrorContext>.Descriptor,
            ApplyJsonWebKeySetResponse<ProcessRequestContext>.Descriptor,
        ];

        public sealed class ExtractJsonWebKeySetRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractJsonWebKeySetRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.JsonWebKeySet)
                {
                    await dispatcher.ExtractAsync(context, new ExtractJsonWebKeySetRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateJsonWebKeySetRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateJsonWebKeySetRequest>(ExtractJsonWebKeySetRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.JsonWebKeySet)
                {
                    await dispatcher.RunAsync(context, new ValidateJsonWebKeySetRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyJsonWebKeySetResponse<TContext>(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyJsonWebKeySetResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.JsonWebKeySet)
                {
                    await dispatcher.ApplyAsync(context, new ApplyJsonWebKeySetResponseContext(context.Transaction));
                }
            }
        }
    }
}
