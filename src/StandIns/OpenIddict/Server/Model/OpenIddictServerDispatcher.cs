using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

internal sealed class OpenIddictServerDispatcher(
    IServiceProvider provider,
    IOptionsMonitor<OpenIddictServerOptions> options,
    ILogger<OpenIddictServerDispatcher> logger) : IOpenIddictServerDispatcher
{
    public async ValueTask DispatchAsync<TContext>(TContext context)
        where TContext : BaseContext
    {
        foreach (var descriptor in options.CurrentValue.Handlers)
        {
            if (descriptor.ContextType != typeof(TContext) || !await IsActiveAsync(descriptor, context))
            {
                continue;
            }

            var handler = Resolve<TContext>(descriptor);
            await handler.HandleAsync(context);
            Log.Dispatched(logger, typeof(TContext).Name, handler.GetType());

            if (context is BaseRequestContext { IsRequestHandled: true } or BaseRequestContext { IsRequestSkipped: true }
                or BaseValidatingContext { IsRejected: true })
            {
                return;
            }
        }
    }

    private IOpenIddictServerHandler<TContext> Resolve<TContext>(OpenIddictServerHandlerDescriptor descriptor)
        where TContext : BaseContext
        => (descriptor.ServiceDescriptor.ImplementationInstance ?? provider.GetService(descriptor.ServiceDescriptor.ServiceType))
            as IOpenIddictServerHandler<TContext>
        ?? throw new InvalidOperationException(
            $"The handler {descriptor.ServiceDescriptor.ServiceType} is not registered in the service container.");

    private async ValueTask<bool> IsActiveAsync<TContext>(OpenIddictServerHandlerDescriptor descriptor, TContext context)
        where TContext : BaseContext
    {
        foreach (var type in descriptor.FilterTypes)
        {
            var filter = provider.GetService(type) as IOpenIddictServerHandlerFilter<TContext>
                ?? throw new InvalidOperationException($"The filter {type} is not registered in the service container.");
            if (!await filter.IsActiveAsync(context))
            {
                return false;
            }
        }

        return true;
    }
}
