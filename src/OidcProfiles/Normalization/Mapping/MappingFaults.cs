using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>
/// Finds every fault of a mapping document, each as a sentence that begins with the member's path, and names the value and what is accepted.
/// </summary>
internal static class MappingFaults
{
    private const string TenantPlace = "{tenant}";

    /// <param name="mapping">The document.</param>
    /// <param name="converters">The names of the converters there are.</param>
    public static IEnumerable<string> Find(ProviderMapping mapping, IReadOnlyCollection<string> converters) =>
        FindProvider(mapping)
            .Concat(FindIssuer(mapping))
            .Concat(FaultText.Optional("tenant", mapping.Tenant))
            .Concat(FindSubject(mapping.Subject))
            .Concat(mapping.Attributes is null
                ? ["attributes is null; accepted: an object, or nothing at all."]
                : mapping.Attributes.SelectMany(pair => SourceFaults.Find(pair.Key, pair.Value, converters)))
            .Concat(mapping.Email is null ? [] : EmailMappingFaults.Find(mapping.Email))
            .Concat((mapping.Documents ?? []).SelectMany((document, index) => FindDocument($"documents[{index}]", document)));

    private static IEnumerable<string> FindProvider(ProviderMapping mapping)
    {
        if (mapping.Provider is not { Length: > 0 and <= 64 } name
            || !name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_'))
        {
            yield return FaultText.Refuse("provider", mapping.Provider, "1 to 64 lower-case ASCII letters, digits, hyphens and underscores");
        }
    }

    private static IEnumerable<string> FindIssuer(ProviderMapping mapping)
    {
        if (mapping.Issuer is not { } issuer)
        {
            yield return "issuer is missing; accepted: an object with the members value, accepted and pointer, {} for what the documents name.";
            yield break;
        }

        foreach (var (path, value) in (issuer.Accepted ?? []).Select((value, index) => ($"issuer.accepted[{index}]", (string?)value))
            .Prepend(("issuer.value", issuer.Value)))
        {
            if (path != "issuer.value" && value is null)
            {
                yield return FaultText.Refuse(path, value, "a text");
            }
            else if (value is not null && !KeyText.IsAccepted(value))
            {
                yield return FaultText.Refuse(path, value, $"1 to {KeyText.MaximumLength} printable ASCII characters");
            }
            else if (value?.Contains(TenantPlace, StringComparison.Ordinal) == true && mapping.Tenant is null)
            {
                yield return FaultText.Refuse(path, value, $"{TenantPlace} where tenant says where the tenant stands");
            }
        }

        foreach (var fault in FaultText.Required("issuer.pointer", issuer.Pointer))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FindSubject(SubjectMapping? subject)
    {
        if (subject is not { Parts: { Count: > 0 } parts })
        {
            return ["subject.parts is missing or empty; accepted: a list of JSON pointers such as /sub."];
        }

        return parts.SelectMany((part, index) => FaultText.Required($"subject.parts[{index}]", part))
            .Concat(parts.Count > 1 && (subject.Separator is not { Length: > 0 } separator || !KeyText.IsAccepted(separator))
                ? [FaultText.Refuse("subject.separator", subject.Separator, "printable ASCII characters, because there is more than one part")]
                : [])
            .Concat((subject.Agreements ?? []).SelectMany((pair, index) =>
                FaultText.Required($"subject.agreements[{index}].idToken", pair?.IdToken)
                    .Concat(FaultText.Required($"subject.agreements[{index}].userInfo", pair?.UserInfo))));
    }

    private static IEnumerable<string> FindDocument(string path, ExtraDocument? document)
    {
        if (document?.Document is not SourceDocument.Emails)
        {
            yield return FaultText.Refuse($"{path}.document", document?.Document.ToString(), nameof(SourceDocument.Emails));
        }

        if (!Uri.TryCreate(document?.Address, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            yield return FaultText.Refuse($"{path}.address", document?.Address, "an https address");
        }
    }
}
