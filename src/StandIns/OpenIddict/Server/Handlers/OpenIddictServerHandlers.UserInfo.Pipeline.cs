using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class UserInfo
    {
        private static ImmutableArray<OpenIddictServerHandlerDescriptor> Pipeline =>
        [
            ExtractUserInfoRequest.Descriptor,
            ValidateUserInfoRequest.Descriptor,
            HandleUserInfoRequest.Descriptor,
            ApplyUserInfoResponse<ProcessChallengeContext>.Descriptor,
            ApplyUserInfoResponse<ProcessErrorContext>.Descriptor,
            ApplyUserInfoResponse<ProcessRequestContext>.Descriptor,
        ];

        public sealed class ExtractUserInfoRequest(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ExtractUserInfoRequest>(100_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.UserInfo)
                {
                    await dispatcher.ExtractAsync(context, new ExtractUserInfoRequestContext(context.Transaction));
                }
            }
        }

        public sealed class ValidateUserInfoRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, ValidateUserInfoRequest>(ExtractUserInfoRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.UserInfo)
                {
                    await dispatcher.RunAsync(context, new ValidateUserInfoRequestContext(context.Transaction), remember: true);
                }
            }
        }

        public sealed class ApplyUserInfoResponse<TContext>(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<TContext>
            where TContext : BaseRequestContext
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<TContext, ApplyUserInfoResponse<TContext>>(500_000);

            public async ValueTask HandleAsync(TContext context)
            {
                if (context.EndpointType is OpenIddictServerEndpointType.UserInfo)
                {
                    await dispatcher.ApplyAsync(context, new ApplyUserInfoResponseContext(context.Transaction));
                }
            }
        }
    }
}
