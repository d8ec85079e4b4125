using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>Adds the definitions of the configuration to the stored ones, as far as they go together.</summary>
/// <param name="options">The configuration, without faults.</param>
/// <param name="left">The names of attributes that are left out, with the reason; more are added here.</param>
/// <param name="findFaults">Finds the faults of definitions.</param>
internal sealed class SchemaSeed(
    OidcProfilesOptions options, Dictionary<string, string> left, Func<AttributeSchemaDocument, IEnumerable<string>> findFaults)
{
    /// <summary>The names that the last call added.</summary>
    public List<string> Added { get; } = [];

    public SchemaEdit Add(SchemaState state)
    {
        Added.Clear();
        var target = state.Copy();
        var configured = SchemaForm.Of(options);
        foreach (var (name, standard) in configured.StandardAttributes.Where(pair => !state.Stored.ContainsKey(pair.Key)))
        {
            target.StandardAttributes[name] = standard;
            Added.Add(name);
        }

        // An expression may use what stands after it.
        foreach (var custom in configured.CustomAttributes.Where(custom => !state.Stored.ContainsKey(custom.Id!) && !left.ContainsKey(custom.Name!))
            .OrderBy(custom => custom.Expression is not null))
        {
            var faults = findFaults(target).ToHashSet(StringComparer.Ordinal);
            target.CustomAttributes.Add(custom);
            if (findFaults(target).FirstOrDefault(fault => !faults.Contains(fault)) is { } conflict)
            {
                target.CustomAttributes.Remove(custom);
                left[custom.Name!] = conflict;
            }
            else
            {
                Added.Add(custom.Name!);
            }
        }

        return SchemaEdit.To(target) with { IsSeed = true };
    }
}
