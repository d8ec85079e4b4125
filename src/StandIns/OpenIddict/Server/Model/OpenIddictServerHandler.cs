using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>A step written as a delegate.</summary>
public class OpenIddictServerHandler<TContext>(Func<TContext, ValueTask> handler) : IOpenIddictServerHandler<TContext>
    where TContext : BaseContext
{
    public ValueTask HandleAsync(TContext context) => handler(context);
}
