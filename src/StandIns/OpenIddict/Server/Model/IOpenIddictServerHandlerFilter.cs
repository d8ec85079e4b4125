using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>Decides whether a step runs for a context.</summary>
public interface IOpenIddictServerHandlerFilter<in TContext>
    where TContext : BaseContext
{
    ValueTask<bool> IsActiveAsync(TContext context);
}
