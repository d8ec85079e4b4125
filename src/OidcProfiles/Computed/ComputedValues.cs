using System.Globalization;
using System.Runtime.CompilerServices;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.Templating;

namespace OidcProfiles.Computed;

/// <summary>
/// Derives values when they are asked for, each once for a user that was read. What goes wrong takes nothing but that one value away.
/// </summary>
/// <param name="engine">Evaluates expressions; null if the host has none.</param>
/// <param name="parser">Checks the results.</param>
/// <param name="failures">Counts what goes wrong.</param>
internal sealed class ComputedValues(IExpressionEngine? engine, AttributeValueParser parser, ComputedFailures failures)
{
    private readonly ConditionalWeakTable<ProfileSnapshot, SnapshotValues> _values = [];

    /// <summary>The value of a computed attribute.</summary>
    /// <param name="schema">The definitions in force.</param>
    /// <param name="definition">The attribute.</param>
    /// <param name="snapshot">The user.</param>
    /// <returns>Null if it has none.</returns>
    public AttributeValue? Read(AttributeSchema schema, AttributeDefinition definition, ProfileSnapshot snapshot) =>
        definition.Expression is { } expression
            ? _values.GetOrCreateValue(snapshot).Read(schema, definition, variables => Evaluate(definition, expression, variables), snapshot)
            : null;

    private AttributeValue? Evaluate(AttributeDefinition definition, string expression, IReadOnlyDictionary<string, object?> variables)
    {
        if (engine is null)
        {
            failures.Add(definition.Name, "nothing evaluates expressions; call AddScriban().");
            return null;
        }

        try
        {
            var text = ToText(definition, engine.Evaluate(expression, variables));
            var result = parser.ParseText(definition with { Origin = AttributeOrigin.Profile }, [text]);
            if (result.Error is { } error)
            {
                failures.Add(definition.Name, $"the result is no value of the attribute ({error.Code}).");
            }

            return result.Value;
        }
        catch (TemplateException exception)
        {
            failures.Add(definition.Name, exception.Fault.ToString());
            return null;
        }
    }

    /// <summary>A result as a form would send it, so that what is checked is what is checked everywhere.</summary>
    private static string? ToText(AttributeDefinition definition, object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double number when Math.Abs(number) < 1e28 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime time => time.ToString(definition.Type == AttributeType.Date ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
