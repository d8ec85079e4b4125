using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public interface IOpenIddictServerDispatcher
{
    /// <summary>Runs the steps registered for exactly this type of context, in ascending order, until one of them ends it.</summary>
    ValueTask DispatchAsync<TContext>(TContext context)
        where TContext : BaseContext;
}
