using System.Globalization;
using Microsoft.Extensions.Options;
using OidcProfiles.Scriban;
using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Templating;

/// <summary>Renders and checks with few words.</summary>
internal sealed class EngineHarness
{
    private readonly OidcProfilesOptions _options = new();

    public EngineHarness(Action<TemplateLimits>? limits = null, TimeProvider? time = null)
    {
        limits?.Invoke(_options.Email.Limits);
        Engine = new ScribanTemplateEngine(Options.Create(_options), time ?? TimeProvider.System);
    }

    public ITemplateEngine Engine { get; }

    public TemplateFormat Format { get; init; } = TemplateFormat.Text;

    public string Culture { get; init; } = "en";

    public Dictionary<string, string> Includes { get; init; } = [];

    public string Render(string template, params (string Name, object? Value)[] variables) => Engine.Render(
        new("main", template),
        new()
        {
            Format = Format,
            Culture = CultureInfo.GetCultureInfo(Culture),
            Variables = variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal),
            Include = Include,
        },
        CancellationToken.None);

    public TemplateFault Fail(string template, params (string Name, object? Value)[] variables) =>
        Assert.Throws<TemplateException>(() => Render(template, variables)).Fault;

    public IEnumerable<string> Validate(string template, params TemplateVariable[] variables) =>
        Engine.Validate(new("main", template), variables, Include).Select(fault => fault.ToString());

    public static TemplateVariable Variable(
        string name, TemplateVariableType type = TemplateVariableType.Text, params TemplateVariable[] members) =>
        new(name, type, "A variable.", IsOptional: true, members);

    private TemplateText? Include(string name) => Includes.TryGetValue(name, out var text) ? new(name, text) : null;
}
