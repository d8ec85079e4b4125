using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>Reads who vouches for the subject. Every document that names an issuer must name an accepted one. Pure.</summary>
internal static class IssuerReader
{
    private const string TenantPlace = "{tenant}";

    /// <param name="mapping">What the mapping says.</param>
    /// <param name="configured">The issuer of the settings, for mappings without one.</param>
    /// <param name="tenant">The tenant, if the provider has tenants.</param>
    /// <param name="documents">The documents.</param>
    public static (string? Issuer, UpstreamRefusal? Refusal) Read(
        CompiledIssuer mapping, string? configured, string? tenant, DocumentSet documents)
    {
        var issuer = Fill(mapping.Value, tenant) ?? configured;
        foreach (var document in documents.Claims())
        {
            if (mapping.Pointer.Find(document) is not { } value || !JsonPresence.IsThere(value))
            {
                continue;
            }

            if (KeyText.Read(value, numbers: false) is not { } named
                || (issuer is not null && named != issuer && !mapping.Accepted.Any(accepted => Fill(accepted, tenant) == named)))
            {
                return (null, UpstreamRefusal.IssuerMismatch);
            }

            issuer ??= named;
        }

        return issuer is null ? (null, UpstreamRefusal.NoIssuer) : (issuer, null);
    }

    private static string? Fill(string? template, string? tenant) =>
        tenant is null ? template : template?.Replace(TenantPlace, tenant, StringComparison.Ordinal);
}
