using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Discovery
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> Pipeline =>
        [
            ExtractConfigurationRequest.Descriptor,
            ValidateConfigurationRequest.Descriptor,
            HandleConfigurationRequest.Descriptor,
            ApplyConfigurationResponse<ProcessErrorContext>.Descriptor,
            ApplyConfigurationResponse<ProcessRequestContext>.Descriptor,
        ];

        public sealed class ExtractConfigurationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractConfigurationRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Configuration)
                {
                    await dispatcher.ExtractAsync(context, new ExtractConfigurationRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateConfigurationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateConfigurationRequest>(ExtractConfigurationRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Configuration)
                {
                    await dispatcher.RunAsync(context, new ValidateConfigurationRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyConfigurationResponse<TContext>(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyConfigurationResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Configuration)
                {
                    await dispatcher.ApplyAsync(context, new ApplyConfigurationResponseContext(context.Transaction));
                }
            }
        }
    }
}
