using System.Globalization;
using OidcProfiles.Scriban.Checking;
using OidcProfiles.Scriban.Rendering;
using OidcProfiles.Templating;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Expressions;

/// <summary>
/// Evaluates one expression of Scriban: values, operators, functions and pipes. No statements, no assignments, no functions of one's own and
/// no templates: an expression has nothing to do but to give a value.
/// </summary>
internal sealed class ScribanExpressionEngine : IExpressionEngine
{
    /// <summary>What faults call the text.</summary>
    private const string Name = "expression";

    /// <summary>
    /// An expression takes microseconds. The time is there for what loops and patterns can do; it is the time of the clock, so a machine
    /// that is busy with others must not take values away: a single pattern is bounded at a tenth of it.
    /// </summary>
    private static readonly TemplateLimits Limits = new() { Iterations = 1000, Depth = 20, OutputLength = 64 * 1024, Time = TimeSpan.FromSeconds(1) };
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(100);

    private readonly ParsedTemplates _parsed = new(ScriptMode.ScriptOnly);
    private readonly TimeProvider _time;

    public ScribanExpressionEngine(TimeProvider time) => _time = time;

    public IReadOnlyList<TemplateFault> Validate(string expression, IReadOnlyCollection<string> variables)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        var parsed = _parsed.Get(new(Name, expression));
        if (parsed.Faults.Count > 0)
        {
            return parsed.Faults;
        }

        var page = parsed.Template.Page!;
        var faults = SingleExpression.FindFaults(page).Take(1).Select(fault => Position.Fault(fault.Place, Name, fault.Sentence)).ToList();
        if (faults.Count == 0)
        {
            var names = new NameScope(Shape.Globals(variables));
            new NameChecker(names, new(Name, names, faults, isIncluded: false, _ => false)).Check(page);
        }

        return faults;
    }

    public object? Evaluate(string expression, IReadOnlyDictionary<string, object?> variables)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        var input = new TemplateInput { Format = TemplateFormat.Text, Culture = CultureInfo.InvariantCulture, Variables = variables };
        var context = new RenderingContext(_parsed, input, new(Limits, _time, CancellationToken.None)) { RegexTimeOut = PatternTime };
        try
        {
            var template = context.Open(new(Name, expression));
            foreach (var (place, sentence) in SingleExpression.FindFaults(template.Page!))
            {
                throw new SandboxException(place, sentence);
            }

            return PlainResult.Of(template.Evaluate(context), context);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new TemplateException(FailureSentences.Describe(exception, context.Texts, Name), exception);
        }
    }
}
