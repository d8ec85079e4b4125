using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;
using OidcProfiles.Computed;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>What a change of definitions must satisfy, and what is written with it. Pure, but for the clock.</summary>
internal sealed class SchemaRules(ProfileErrorDescriber errors, IOptions<OidcProfilesOptions> options, ExpressionRules expressions, TimeProvider time)
{
    /// <summary>The describer of errors.</summary>
    public ProfileErrorDescriber Errors => errors;

    /// <summary>The faults of a document as such.</summary>
    public IEnumerable<string> FindFaults(AttributeSchemaDocument document) => FindFaults(document, options.Value.Limits);

    /// <summary>
    /// The faults that an edit brings, as errors. A fault that is there already, such as more attributes than a limit that was lowered,
    /// does not keep anyone from changing something else.
    /// </summary>
    public IReadOnlyList<IdentityError> FindFaults(SchemaState state, AttributeSchemaDocument target)
    {
        var limits = new ProfileLimits
        {
            CustomAttributes = Math.Max(options.Value.Limits.CustomAttributes, state.Document.CustomAttributes.Count(known => !known.Retired)),
        };
        var old = FindFaults(state.Document, limits).Select(fault => SchemaFault.Of(fault, state.Document)).ToHashSet();
        return
        [
            .. FindFaults(target, limits).Concat(SchemaTarget.FindFaults(state, target)).Select(fault => SchemaFault.Of(fault, target))
                .Where(fault => !old.Contains(fault))
                .Select(fault => errors.InvalidDefinition(fault.Attribute, fault.Member, fault.Sentence)),
        ];
    }

    private IEnumerable<string> FindFaults(AttributeSchemaDocument document, ProfileLimits limits) =>
        AttributeOptionsFaults.Find(document, limits).Concat(expressions.FindFaults(document));

    /// <summary>What is written for a target without faults; null if nothing differs.</summary>
    public SchemaChange? Prepare(SchemaState state, AttributeSchemaDocument target, ProfileActor actor)
    {
        var differences = SchemaDiff.Find(state, target);
        return differences.Count == 0
            ? null
            : new()
            {
                Version = state.Version,
                Definitions = [.. differences.Select(difference => SchemaDiff.ToChange(state, difference))],
                Reindexing = PrepareIndex(state, target),
                Stamp = new(new(actor.Source, actor.Id, time.GetUtcNow()), Activity.Current?.TraceId.ToHexString()),
            };
    }

    private static Reindexing? PrepareIndex(SchemaState state, AttributeSchemaDocument target)
    {
        var before = state.Compile().All.ToDictionary(definition => definition.Id, StringComparer.Ordinal);
        var changed = AttributeSchemaBuilder.Build(target).All
            .Where(definition => (definition.IsUnique, definition.IsSearchable)
                != (before.GetValueOrDefault(definition.Id) is { } old ? (old.IsUnique, old.IsSearchable) : (false, false)))
            .ToList();
        return changed.Count == 0
            ? null
            : new([.. changed.Select(definition => definition.Id)], profile => ValueIndex.Of(changed, profile));
    }
}
