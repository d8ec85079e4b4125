using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>Descriptors of the server's own steps.</summary>
internal static class BuiltIn
{
    public static OpenIddictServerHandlerDescriptor Singleton<TContext, THandler>(int order, params Type[] filters)
        where TContext : BaseContext
        where THandler : IOpenIddictServerHandler<TContext>
        => Build(Begin<TContext>(order, filters).UseSingletonHandler<THandler>());

    /// <summary>For a step that needs a scoped service: a manager or the dispatcher.</summary>
    public static OpenIddictServerHandlerDescriptor Scoped<TContext, THandler>(int order, params Type[] filters)
        where TContext : BaseContext
        where THandler : IOpenIddictServerHandler<TContext>
        => Build(Begin<TContext>(order, filters).UseScopedHandler<THandler>());

    private static OpenIddictServerHandlerDescriptor.Builder<TContext> Begin<TContext>(int order, Type[] filters)
        where TContext : BaseContext
        => filters.Aggregate(
            OpenIddictServerHandlerDescriptor.CreateBuilder<TContext>().SetOrder(order),
            static (builder, filter) => builder.AddFilter(filter));

    private static OpenIddictServerHandlerDescriptor Build<TContext>(OpenIddictServerHandlerDescriptor.Builder<TContext> builder)
        where TContext : BaseContext
        => builder.SetType(OpenIddictServerHandlerType.BuiltIn).Build();
}
