using OidcProfiles.Attributes;
using OidcProfiles.Templating;

namespace OidcProfiles.Computed;

/// <summary>
/// Finds the faults of expressions. An expression is checked against all definitions together, whenever any of them changes: none may be
/// left that uses an attribute which was renamed or retired.
/// </summary>
/// <param name="engine">Evaluates expressions; null if the host has none.</param>
internal sealed class ExpressionRules(IExpressionEngine? engine = null)
{
    /// <summary>The names that an expression may use: every attribute in use that is kept.</summary>
    /// <param name="attributes">The custom attributes.</param>
    private static IEnumerable<string> Kept(IEnumerable<CustomAttributeOptions> attributes) =>
        StandardAttributes.All.Select(definition => definition.Name)
            .Concat(attributes.Where(attribute => attribute.Expression is null).Select(attribute => attribute.Name!));

    /// <summary>The faults, like those of <see cref="AttributeOptionsFaults"/>.</summary>
    /// <param name="document">The definitions.</param>
    public IEnumerable<string> FindFaults(AttributeSchemaDocument document)
    {
        List<CustomAttributeOptions> inUse =
            [.. (document.CustomAttributes ?? []).Where(attribute => attribute is { Retired: false } && AttributeNaming.IsWellFormed(attribute.Name))];
        if (inUse.TrueForAll(attribute => attribute.Expression is null))
        {
            return [];
        }

        List<string> kept = [.. Kept(inUse)];
        List<string> all = [.. kept, .. inUse.Where(attribute => attribute.Expression is not null).Select(attribute => attribute.Name!)];
        return document.CustomAttributes!
            .Select((attribute, index) => (attribute, Path: $"CustomAttributes:{index}:Expression"))
            .Where(pair => inUse.Contains(pair.attribute) && !string.IsNullOrWhiteSpace(pair.attribute.Expression))
            .SelectMany(pair => FindFaults(pair.attribute.Expression!, kept, all)
                .Select(fault => $"{pair.Path} '{SafeName.Shorten(pair.attribute.Expression)}' is not accepted: {fault}"));
    }

    private IEnumerable<string> FindFaults(string expression, List<string> kept, List<string> all)
    {
        if (engine is null)
        {
            return ["nothing evaluates expressions; call AddScriban() of OidcProfiles.Scriban after AddOidcProfiles()."];
        }

        var faults = engine.Validate(expression, all);
        return faults.Count > 0
            ? faults.Select(fault => Tell(fault, fault.Message))
            : engine.Validate(expression, kept).Select(fault => Tell(
                fault,
                "this is a computed attribute; use what it is made of: computed attributes have no order and must not lead in a circle."));
    }

    private static string Tell(TemplateFault fault, string sentence) =>
        FormattableString.Invariant($"line {fault.Line}, column {fault.Column}: {sentence}");
}
