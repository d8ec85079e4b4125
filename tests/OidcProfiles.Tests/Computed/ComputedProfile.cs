using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Computed;
using OidcProfiles.Profiles;
using OidcProfiles.Scriban.Expressions;
using OidcProfiles.Templating;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Computed;

/// <summary>One user and the attribute <c>x</c>, which is derived.</summary>
internal sealed class ComputedProfile : IDisposable, IExpressionEngine, ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();
    private readonly ScribanExpressionEngine _engine = new(TimeProvider.System);

    public ComputedProfile(string expression, AttributeType type = AttributeType.String, Func<AttributeDefinition, AttributeDefinition>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IExpressionEngine>(this);
        services.AddLogging(logging => logging.AddProvider(this));
        services.AddOidcProfiles();
        _services = services.BuildServiceProvider();
        var definition = ManagedProfile.Open("x", type) with { Origin = AttributeOrigin.Computed, Expression = expression };
        Schema = new([.. StandardAttributes.All, ManagedProfile.Open("team"), ManagedProfile.Open("tags") with { IsMultiValued = true }, change?.Invoke(definition) ?? definition])
        {
            Computed = _services.GetRequiredService<ComputedValues>(),
        };
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == _services.GetRequiredService<IMeterFactory>())
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Failures.Add($"{instrument.Name} {tags[0].Key}={tags[0].Value} {count}"));
        _listener.Start();
    }

    public AttributeSchema Schema { get; }

    public FixedTime Time { get; } = new();

    public List<string> Failures { get; } = [];

    public List<string> Logged { get; } = [];

    /// <summary>How often something was evaluated.</summary>
    public int Evaluations { get; private set; }

    public ProfileSnapshot Snapshot { get; set; } = Of(("given_name", new TextValue("Ada")), ("family_name", new TextValue("King")));

    public static ProfileSnapshot Of(params (string Name, AttributeValue Value)[] values) => new(
        new() { UserId = "u1", UserName = "ada", Email = "ada@example.com", EmailConfirmed = true },
        new()
        {
            UserId = "u1",
            Values = values.ToDictionary(
                value => value.Name is "team" or "tags" ? $"id-{value.Name}" : value.Name,
                value => new ProfileValue(value.Value, new(ValueSource.User, "u1", DateTimeOffset.UnixEpoch)),
                StringComparer.Ordinal),
        });

    /// <summary>The value as JSON; null if there is none.</summary>
    public string? Read() => AttributeReader.Read(Schema, Schema.Find("x")!, Snapshot)?.ToJson().GetRawText();

    public IReadOnlyList<ProfileClaim> Claims(ClaimDestinations destination, string scope = "custom_attributes") => ClaimsProjector.Project(
        Schema, Snapshot, new() { UserId = "u1", ClientId = "c1", Scopes = ["openid", scope], Destination = destination });

    public IReadOnlyList<TemplateFault> Validate(string expression, IReadOnlyCollection<string> variables) => _engine.Validate(expression, variables);

    public object? Evaluate(string expression, IReadOnlyDictionary<string, object?> variables)
    {
        Evaluations++;
        return _engine.Evaluate(expression, variables);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logged.Add($"{logLevel}: {formatter(state, exception)}");

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }
}
