using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>One step of the server's pipeline for one type of context.</summary>
public interface IOpenIddictServerHandler<in TContext>
    where TContext : BaseContext
{
    ValueTask HandleAsync(TContext context);
}
