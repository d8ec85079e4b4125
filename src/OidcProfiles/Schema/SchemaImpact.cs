using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>Counts what changes of definitions do to stored values; all profiles are read once, one after the other.</summary>
internal sealed class SchemaImpact(IProfileStore profiles, ProfileErrorDescriber errors)
{
    /// <summary>The members that decide which values are valid, or seen at all.</summary>
    private static readonly string[] Decisive =
    [
        "multiValued", "maximumCount", "minimum", "maximum", "maximumLength", "pattern", "allowedValues", "unique", "retired", "expression",
        "languageVariants",
    ];

    private readonly AttributeValueParser _parser = new(errors);

    /// <summary>The differences with their counts.</summary>
    public async Task<IReadOnlyList<SchemaDifference>> CountAsync(
        AttributeSchema before, AttributeSchema after, IReadOnlyList<SchemaDifference> differences, CancellationToken cancellationToken)
    {
        var counters = differences.Where(IsDecisive).ToDictionary(
            difference => difference.AttributeId,
            difference => new ValueCounter(
                _parser,
                before.All.FirstOrDefault(definition => definition.Id == difference.AttributeId),
                after.All.First(definition => definition.Id == difference.AttributeId)),
            StringComparer.Ordinal);
        if (counters.Count > 0)
        {
            await foreach (var profile in profiles.ReadAllAsync(cancellationToken))
            {
                foreach (var (key, entry) in profile.Values)
                {
                    var (id, language) = VariantName.Split(key);
                    if (entry.Value is { } value && counters.TryGetValue(id, out var counter))
                    {
                        counter.Add(profile.UserId, value, isVariant: language is not null);
                    }
                }
            }
        }

        return
        [
            .. differences.Select(difference => counters.TryGetValue(difference.AttributeId, out var counter)
                ? difference with { Values = counter.ToImpact() }
                : difference),
        ];
    }

    /// <summary>Also a new attribute: its id may have values from before definitions were stored.</summary>
    private static bool IsDecisive(SchemaDifference difference) => !difference.IsStandard
        && (difference.Kind != SchemaDifferenceKind.Changed || difference.Members.Any(member => Decisive.Contains(member)));
}
