using System.Collections.Frozen;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization.Converting;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>Compiles a document that <see cref="MappingFaults"/> found no fault in.</summary>
internal static class MappingCompiler
{
    public static CompiledMapping Compile(ProviderMapping mapping, IReadOnlyDictionary<string, IUpstreamConverter> converters) => new(
        mapping.Provider!,
        new(mapping.Issuer!.Value, [.. mapping.Issuer.Accepted ?? []], Pointer(mapping.Issuer.Pointer)),
        Optional(mapping.Tenant),
        new(
            [.. mapping.Subject!.Parts.Select(Pointer)],
            mapping.Subject.Separator ?? string.Empty,
            mapping.Subject.Numbers,
            [.. (mapping.Subject.Agreements ?? []).Select(pair => new CompiledAgreement(Pointer(pair.IdToken), Pointer(pair.UserInfo)))]),
        [.. mapping.Attributes.Select(pair => (pair.Key, pair.Value.Select(source => Compile(source, converters)).ToArray()))],
        mapping.Email is null ? null : Compile(mapping.Email));

    private static CompiledSource Compile(AttributeSource source, IReadOnlyDictionary<string, IUpstreamConverter> converters) => new(
        Pointer(source.Pointer),
        source.Document,
        source.Converter is null ? null : converters[source.Converter],
        [.. (source.When ?? []).Select(condition => new CompiledCondition(Pointer(condition.Pointer), condition.Value!, condition.Not))]);

    private static CompiledEmail Compile(EmailMapping email) => new(
        [.. (email.Addresses ?? []).Select(Pointer)],
        Optional(email.Verified),
        email.List is { } list ? new(Pointer(list.Address), Pointer(list.Primary), Pointer(list.Verified)) : null,
        Optional(email.Relay),
        (email.IgnoredDomains ?? []).Select(domain => EmailDomain.ToComparable(domain)!).ToFrozenSet(StringComparer.Ordinal),
        email.Rule);

    private static JsonPointer Pointer(string? text) => JsonPointer.Parse(text)!;

    private static JsonPointer? Optional(string? text) => text is null ? null : Pointer(text);
}
