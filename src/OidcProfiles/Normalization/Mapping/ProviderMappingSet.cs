using System.Collections.Frozen;
using System.Collections.Immutable;
using OidcProfiles.Normalization.Converting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>All mapping documents, read and checked once: the built-in ones, the host's folder, the host's code. Immutable.</summary>
public sealed class ProviderMappingSet
{
    /// <summary>The mapping of providers that have none of their own: any OpenID Connect provider.</summary>
    public const string Generic = "oidc";

    private readonly FrozenDictionary<string, ProviderMapping> _documents;
    private readonly FrozenDictionary<string, CompiledMapping> _compiled;

    private ProviderMappingSet(IEnumerable<ProviderMapping> mappings, IReadOnlyDictionary<string, IUpstreamConverter> converters)
    {
        _documents = mappings.ToFrozenDictionary(mapping => mapping.Provider!, StringComparer.OrdinalIgnoreCase);
        _compiled = _documents.ToFrozenDictionary(
            pair => pair.Key, pair => MappingCompiler.Compile(pair.Value, converters), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The built-in documents.</summary>
    public static ProviderMappingSet BuiltIn { get; } = Create(new UpstreamOptions());

    /// <summary>The names of the mappings.</summary>
    public ImmutableArray<string> Names => _documents.Keys;

    /// <summary>Reads and checks all documents.</summary>
    /// <param name="options">Where the host's own are.</param>
    /// <exception cref="ProviderMappingException">One of them has faults; the message lists all.</exception>
    public static ProviderMappingSet Create(UpstreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (set, faults) = TryCreate(options);
        return set ?? throw new ProviderMappingException([.. faults]);
    }

    /// <summary>The document by its name, in any case.</summary>
    /// <returns>Null if there is none.</returns>
    public ProviderMapping? Find(string name) => _documents.GetValueOrDefault(name);

    internal static (ProviderMappingSet? Set, IReadOnlyList<string> Faults) TryCreate(UpstreamOptions options)
    {
        var faults = new List<string>();
        var converters = new Dictionary<string, IUpstreamConverter>(BuiltInConverters.All, StringComparer.Ordinal);
        foreach (var (name, converter) in options.Converters)
        {
            if (converter is null)
            {
                faults.Add($"Upstream:Converters:{SafeName.Shorten(name)} is null; accepted: a converter.");
            }

            converters[name] = converter!;
        }

        var mappings = new Dictionary<string, ProviderMapping>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, mapping) in MappingSources.Gather(options, faults))
        {
            var found = MappingFaults.Find(mapping, converters.Keys).ToList();
            faults.AddRange(found.Select(fault => $"{place}: {fault}"));
            if (found.Count == 0)
            {
                mappings[mapping.Provider!] = mapping;
            }
        }

        return faults.Count == 0 ? (new(mappings.Values, converters), faults) : (null, faults);
    }

    /// <summary>The mapping of a provider: that of its settings, else the one with its name, else the generic one.</summary>
    internal CompiledMapping Resolve(string provider, UpstreamProviderOptions settings) =>
        _compiled.GetValueOrDefault(settings.Mapping ?? provider) ?? _compiled[Generic];
}
