using System.Collections.Frozen;
using OidcProfiles.Attributes;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>The faults of the sources of one attribute.</summary>
internal static class SourceFaults
{
    private static readonly FrozenSet<string> Standard = StandardAttributes.All
        .Where(definition => definition.Origin != AttributeOrigin.Computed && definition.Id != StandardAttributes.Email
            && !StandardAttributes.IsVerificationFlag(definition))
        .Select(definition => definition.Name).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Find(string attribute, IList<AttributeSource>? sources, IReadOnlyCollection<string> converters)
    {
        var path = $"attributes.{SafeName.Shorten(attribute)}";
        if (!Standard.Contains(attribute) && (!AttributeNaming.IsWellFormed(attribute) || AttributeNaming.IsReserved(attribute)))
        {
            yield return $"{path} is not accepted; accepted: {string.Join(", ", Standard.Order(StringComparer.Ordinal))}, and the name of a "
                + $"custom attribute ({AttributeNaming.Rule}). An e-mail address stands under email.";
        }

        if (sources is not { Count: > 0 })
        {
            yield return $"{path} is empty; accepted: a list of sources.";
            yield break;
        }

        foreach (var fault in sources.SelectMany((source, index) => Find($"{path}[{index}]", source, converters)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Find(string path, AttributeSource? source, IReadOnlyCollection<string> converters)
    {
        if (source is null)
        {
            return [$"{path} is null; accepted: an object with the member pointer."];
        }

        return FaultText.Required($"{path}.pointer", source.Pointer)
            .Concat(Enum.IsDefined(source.Document)
                ? []
                : [FaultText.Refuse($"{path}.document", $"{source.Document}", string.Join(", ", Enum.GetNames<SourceDocument>()))])
            .Concat(source.Converter is null || converters.Contains(source.Converter)
                ? []
                : [FaultText.Refuse($"{path}.converter", source.Converter, string.Join(", ", converters.Order(StringComparer.Ordinal)))])
            .Concat((source.When ?? []).SelectMany((condition, index) => FaultText.Required($"{path}.when[{index}].pointer", condition?.Pointer)
                .Concat(condition?.Value is null ? [FaultText.Refuse($"{path}.when[{index}].value", null, "a text, such as true")] : [])));
    }
}
