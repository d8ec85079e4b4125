namespace OidcProfiles.Normalization.Mapping;

/// <summary>How the documents of one provider are read: a mapping document. Pointers are JSON pointers (RFC 6901).</summary>
public sealed class ProviderMapping
{
    /// <summary>The name of the provider, in lower case.</summary>
    public string? Provider { get; set; }

    /// <summary>Who the issuer is.</summary>
    public IssuerMapping? Issuer { get; set; }

    /// <summary>Where the tenant stands; null for a provider without tenants.</summary>
    public string? Tenant { get; set; }

    /// <summary>What identifies a person at the issuer.</summary>
    public SubjectMapping? Subject { get; set; }

    /// <summary>Where the values of each attribute come from, by the attribute's name; the first that is there counts.</summary>
    public IDictionary<string, IList<AttributeSource>> Attributes { get; set; } =
        new Dictionary<string, IList<AttributeSource>>(StringComparer.Ordinal);

    /// <summary>Where the e-mail address comes from and when it is believed; null for a provider that sends none.</summary>
    public EmailMapping? Email { get; set; }

    /// <summary>What must be fetched beside the user-information endpoint.</summary>
    public IList<ExtraDocument> Documents { get; set; } = [];
}
