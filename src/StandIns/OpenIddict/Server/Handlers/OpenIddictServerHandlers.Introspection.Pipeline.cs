using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Introspection
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> Pipeline =>
        [
            ExtractIntrospectionRequest.Descriptor,
            ValidateIntrospectionRequest.Descriptor,
            HandleIntrospectionRequest.Descriptor,
            ApplyIntrospectionResponse<ProcessErrorContext>.Descriptor,
            ApplyIntrospectionResponse<ProcessRequestContext>.Descriptor,
        ];

        public sealed class ExtractIntrospectionRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractIntrospectionRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Introspection)
                {
                    await dispatcher.ExtractAsync(context, new ExtractIntrospectionRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateIntrospectionRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateIntrospectionRequest>(ExtractIntrospectionRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Introspection)
                {
                    await dispatcher.RunAsync(context, new ValidateIntrospectionRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyIntrospectionResponse<TContext>(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyIntrospectionResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Introspection)
                {
                    await dispatcher.ApplyAsync(context, new ApplyIntrospectionResponseContext(context.Transaction));
                }
            }
        }
    }
}
