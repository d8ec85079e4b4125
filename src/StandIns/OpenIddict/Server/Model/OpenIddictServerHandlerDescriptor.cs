using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>How a step is registered: its context, its place, its filters and the service that does the work.</summary>
public sealed class OpenIddictServerHandlerDescriptor
{
    private OpenIddictServerHandlerDescriptor(Type contextType, ServiceDescriptor serviceDescriptor)
        => (ContextType, ServiceDescriptor) = (contextType, serviceDescriptor);

    public Type ContextType { get; }

    public ImmutableArray<Type> FilterTypes { get; private init; } = [];

    public int Order { get; private init; }

    public ServiceDescriptor ServiceDescriptor { get; }

    public OpenIddictServerHandlerType Type { get; private init; }

    public static Builder<TContext> CreateBuilder<TContext>()
        where TContext : BaseContext
        => new();

    public sealed class Builder<TContext>
        where TContext : BaseContext
    {
        private readonly List<Type> _filters = [];
        private ServiceDescriptor? _service;
        private int _order;
        private OpenIddictServerHandlerType _type;

        public Builder<TContext> AddFilter(Type type)
        {
            ArgumentNullException.ThrowIfNull(type);
            if (!type.IsAssignableTo(typeof(IOpenIddictServerHandlerFilter<TContext>)))
            {
                throw new InvalidOperationException($"{type} is no filter for {typeof(TContext).Name}.");
            }

            _filters.Add(type);
            return this;
        }

        public Builder<TContext> AddFilter<TFilter>()
            where TFilter : IOpenIddictServerHandlerFilter<TContext>
            => AddFilter(typeof(TFilter));

        /// <summary>Starts from another descriptor for the same context.</summary>
        public Builder<TContext> Import(OpenIddictServerHandlerDescriptor descriptor)
        {
            ArgumentNullException.ThrowIfNull(descriptor);
            if (descriptor.ContextType != typeof(TContext))
            {
                throw new InvalidOperationException(
                    $"The descriptor is for {descriptor.ContextType.Name} and cannot be imported for {typeof(TContext).Name}.");
            }

            _service = descriptor.ServiceDescriptor;
            _filters.Clear();
            _filters.AddRange(descriptor.FilterTypes);
            _order = descriptor.Order;
            _type = descriptor.Type;
            return this;
        }

        public Builder<TContext> SetServiceDescriptor(ServiceDescriptor descriptor)
        {
            ArgumentNullException.ThrowIfNull(descriptor);
            if (!descriptor.ServiceType.IsAssignableTo(typeof(IOpenIddictServerHandler<TContext>)))
            {
                throw new InvalidOperationException($"{descriptor.ServiceType} is no handler for {typeof(TContext).Name}.");
            }

            _service = descriptor;
            return this;
        }

        public Builder<TContext> SetOrder(int order)
        {
            _order = order;
            return this;
        }

        public Builder<TContext> SetType(OpenIddictServerHandlerType type)
        {
            _type = type;
            return this;
        }

        public Builder<TContext> UseInlineHandler(Func<TContext, ValueTask> handler)
        {
            ArgumentNullException.ThrowIfNull(handler);
            return UseSingletonHandler(new OpenIddictServerHandler<TContext>(handler));
        }

        public Builder<TContext> UseScopedHandler<THandler>()
            where THandler : IOpenIddictServerHandler<TContext>
            => SetServiceDescriptor(new ServiceDescriptor(typeof(THandler), typeof(THandler), ServiceLifetime.Scoped));

        public Builder<TContext> UseScopedHandler<THandler>(Func<IServiceProvider, object> factory)
            where THandler : IOpenIddictServerHandler<TContext>
            => SetServiceDescriptor(new ServiceDescriptor(typeof(THandler), factory, ServiceLifetime.Scoped));

        public Builder<TContext> UseSingletonHandler<THandler>()
            where THandler : IOpenIddictServerHandler<TContext>
            => SetServiceDescriptor(new ServiceDescriptor(typeof(THandler), typeof(THandler), ServiceLifetime.Singleton));

        public Builder<TContext> UseSingletonHandler<THandler>(Func<IServiceProvider, object> factory)
            where THandler : IOpenIddictServerHandler<TContext>
            => SetServiceDescriptor(new ServiceDescriptor(typeof(THandler), factory, ServiceLifetime.Singleton));

        public Builder<TContext> UseSingletonHandler<THandler>(THandler handler)
            where THandler : IOpenIddictServerHandler<TContext>
            => SetServiceDescriptor(new ServiceDescriptor(typeof(THandler), handler));

        public OpenIddictServerHandlerDescriptor Build()
        {
            var service = _service ?? throw new InvalidOperationException(
                $"A descriptor for {typeof(TContext).Name} needs a handler: call one of the Use…Handler methods.");

            return new OpenIddictServerHandlerDescriptor(typeof(TContext), service)
            {
                FilterTypes = [.. _filters],
                Order = _order,
                Type = _type,
            };
        }
    }
}
