using System.Collections.Frozen;
using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization.Converting;
using OidcProfiles.Normalization.Extracting;
using OidcProfiles.Normalization.Mapping;
using OidcProfiles.Normalization.Trust;
using OidcProfiles.Normalization.Validating;

namespace OidcProfiles.Normalization;

/// <summary>
/// Makes a normalised profile of what a provider sent: extract by the provider's mapping document, normalise, validate. It fetches and
/// stores nothing; the same documents give the same profile. No payload makes it throw.
/// </summary>
public sealed class UpstreamProfileReader
{
    private static readonly UpstreamProviderOptions Defaults = new();

    private readonly ProviderMappingSet _mappings;
    private readonly FrozenDictionary<string, UpstreamProviderOptions> _settings;
    private readonly IAttributeSchemaProvider _schemas;
    private readonly AttributeChecker _checker;
    private readonly EmailReader _emails;

    /// <summary>A reader of the built-in mappings with the default settings, for the standard attributes.</summary>
    public UpstreamProfileReader()
        : this(new UpstreamOptions())
    {
    }

    /// <summary>A reader for the standard attributes.</summary>
    /// <param name="options">Mappings, converters and the settings of each provider.</param>
    /// <exception cref="ProviderMappingException">A mapping document has faults.</exception>
    public UpstreamProfileReader(UpstreamOptions options)
        : this(ProviderMappingSet.Create(options), options, StandardSchemaProvider.Instance, TimeProvider.System)
    {
    }

    /// <summary>A reader for the attributes of a schema that may change.</summary>
    /// <param name="mappings">The mapping documents.</param>
    /// <param name="options">The settings of each provider.</param>
    /// <param name="schemas">The definitions that values must satisfy.</param>
    /// <param name="time">The clock; no birth date is in the future.</param>
    public UpstreamProfileReader(
        ProviderMappingSet mappings, UpstreamOptions options, IAttributeSchemaProvider schemas, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _mappings = mappings;
        _settings = options.Providers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _schemas = schemas;
        _checker = new(time);
        _emails = new(_checker);
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="provider">The name of the provider; one without a mapping is read as any OpenID Connect provider.</param>
    /// <param name="documents">What it sent.</param>
    /// <returns>The profile without what could not be used, or why the sign-in must not go on.</returns>
    public UpstreamProfileResult Read(string provider, UpstreamDocuments documents)
    {
        ArgumentException.ThrowIfNullOrEmpty(provider);
        ArgumentNullException.ThrowIfNull(documents);
        if (!InputBounds.Fit([documents.IdToken, documents.UserInfo, documents.Emails, documents.FormUser]))
        {
            return UpstreamProfileResult.Refuse(UpstreamRefusal.TooLarge);
        }

        var settings = _settings.GetValueOrDefault(provider) ?? Defaults;
        var mapping = _mappings.Resolve(provider, settings);
        var set = new DocumentSet(documents);
        var key = KeyReader.Read(mapping, settings, set);
        if (key.Refusal is { } refusal)
        {
            return UpstreamProfileResult.Refuse(refusal);
        }

        var dropped = new List<DroppedValue>(set.Dropped);
        var values = ReadAttributes(mapping, set, dropped);
        var email = _emails.Read(mapping.Email, settings, key.Tenant, set, dropped);
        return UpstreamProfileResult.Accept(new()
        {
            Provider = provider,
            Issuer = key.Issuer,
            Subject = key.Subject,
            Attributes = values,
            Email = email,
            Dropped = [.. dropped.Distinct()],
        });
    }

    private ImmutableSortedDictionary<string, AttributeValue> ReadAttributes(
        CompiledMapping mapping, DocumentSet documents, List<DroppedValue> dropped)
    {
        var schema = _schemas.Current;
        var values = ImmutableSortedDictionary.CreateBuilder<string, AttributeValue>(StringComparer.Ordinal);
        foreach (var raw in AttributeExtractor.Extract(mapping, documents))
        {
            if (schema.Find(raw.Name) is not { } definition)
            {
                dropped.Add(new(raw.Name, DropReason.UnknownAttribute));
            }
            else if (AttributeNormalizer.Normalize(raw, definition) is not { } normal)
            {
                dropped.Add(new(raw.Name, DropReason.NotConvertible));
            }
            else if (_checker.Check(definition, normal, dropped) is { } value)
            {
                values[definition.Id] = value;
            }
        }

        return values.ToImmutable();
    }
}
