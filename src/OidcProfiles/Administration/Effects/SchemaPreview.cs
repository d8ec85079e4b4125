using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Computed;
using OidcProfiles.Schema;

namespace OidcProfiles.Administration.Effects;

/// <summary>Does everything that a change of definitions does, but for saving it.</summary>
internal sealed class SchemaPreview(SchemaWriter writer, SchemaRules rules, SchemaEdits edits, ComputedValues computed)
{
    /// <summary>The definitions before and after, with the differences; or the errors with which saving would refuse.</summary>
    public async Task<Result> RunAsync(AttributeProposal proposal, CancellationToken cancellationToken)
    {
        var state = await writer.ReadAsync(cancellationToken);
        if (proposal.Document is { } document && rules.FindFaults(document).ToList() is { Count: > 0 } own)
        {
            return Result.Refuse([.. own.Select(fault => SchemaFault.Of(fault, document))
                .Select(fault => rules.Errors.InvalidDefinition(fault.Attribute, fault.Member, fault.Sentence))]);
        }

        var edit = await proposal.EditAsync(state, edits, cancellationToken);
        if (edit.Target is not { } wanted)
        {
            return Result.Refuse(edit.Errors);
        }

        if (rules.FindFaults(state, wanted) is { Count: > 0 } faults)
        {
            return Result.Refuse(faults);
        }

        var target = SchemaForm.Of(wanted);
        return new([], state.Compile(computed), AttributeSchemaBuilder.Build(target, stamps: null, computed), SchemaDiff.Find(state, target));
    }

    internal sealed record Result(
        IReadOnlyList<IdentityError> Errors, AttributeSchema Before, AttributeSchema After, IReadOnlyList<SchemaDifference> Differences)
    {
        public static Result Refuse(IReadOnlyList<IdentityError> errors) => new(errors, AttributeSchema.Standard, AttributeSchema.Standard, []);
    }
}
