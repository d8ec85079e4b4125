using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>Keeps the plan for the schema in force, and warns of attributes without a header: at start and whenever the schema changes.</summary>
internal sealed class HeaderPlans(IAttributeSchemaProvider schemas, IOptions<ProfileResolverOptions> options, ILogger<HeaderPlans> logger) : IHostedService, IDisposable
{
    private readonly Lock _lock = new();
    private volatile HeaderPlan? _plan;
    private IDisposable? _watch;

    public HeaderPlan Current => _plan is { } plan && plan.Schema == schemas.Current ? plan : Renew();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _watch = ChangeToken.OnChange(schemas.Watch, () => Renew());

        // Services may be started at once; the schema tells when it is there.
        if (schemas.FindCurrent() is not null)
        {
            Renew();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _watch?.Dispose();

    private HeaderPlan Renew()
    {
        lock (_lock)
        {
            var schema = schemas.Current;
            if (_plan is { } plan && plan.Schema == schema)
            {
                return plan;
            }

            var made = HeaderPlan.Make(schema, options.Value);
            if (!made.WithoutHeader.IsEmpty)
            {
                Log.HeaderNamesCollide(logger, string.Join(", ", made.WithoutHeader));
            }

            return _plan = made;
        }
    }
}
