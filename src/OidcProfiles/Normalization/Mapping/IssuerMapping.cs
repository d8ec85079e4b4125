namespace OidcProfiles.Normalization.Mapping;

/// <summary>Who the issuer is.</summary>
public sealed class IssuerMapping
{
    /// <summary>The issuer; <c>{tenant}</c> stands for the tenant. Null: the one that the documents name.</summary>
    public string? Value { get; set; }

    /// <summary>Other spellings of it that the provider uses.</summary>
    public IList<string> Accepted { get; set; } = [];

    /// <summary>Where the documents name the issuer; one that they name must be accepted.</summary>
    public string Pointer { get; set; } = "/iss";
}
