using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>Says what a document would change.</summary>
internal sealed class SchemaPlanner(SchemaWriter writer, SchemaRules rules, SchemaImpact impact)
{
    public async Task<SchemaPlan> PlanAsync(AttributeSchemaDocument document, CancellationToken cancellationToken)
    {
        var state = await writer.ReadAsync(cancellationToken);
        var plan = new SchemaPlan { Version = state.Version, Target = document };
        if (rules.FindFaults(document).ToList() is { Count: > 0 } faults)
        {
            return plan with { Faults = [.. faults] };
        }

        var target = SchemaTarget.Of(state, document);
        if (SchemaTarget.FindFaults(state, target).Concat(rules.FindFaults(target)).ToList() is { Count: > 0 } conflicts)
        {
            return plan with { Faults = [.. conflicts] };
        }

        var differences = SchemaDiff.Find(state, target);
        return plan with
        {
            Differences = [.. await impact.CountAsync(state.Compile(), AttributeSchemaBuilder.Build(target), differences, cancellationToken)],
        };
    }

    /// <summary>The edit that makes the definitions those of the document.</summary>
    public SchemaEdit Edit(SchemaState state, AttributeSchemaDocument document, string? version)
    {
        if (state.Version != version)
        {
            return SchemaEdit.Refuse(rules.Errors.SchemaConcurrencyFailure());
        }

        return rules.FindFaults(document).ToList() is { Count: > 0 } faults
            ? SchemaEdit.Refuse([.. faults.Select(fault => SchemaFault.Of(fault, document))
                .Select(fault => rules.Errors.InvalidDefinition(fault.Attribute, fault.Member, fault.Sentence))])
            : SchemaEdit.To(SchemaTarget.Of(state, document)) with { IsForOneVersion = true };
    }
}
