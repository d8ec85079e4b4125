namespace OidcProfiles.Normalization.Extracting;

/// <summary>Who the person is at the provider, or why that cannot be told.</summary>
internal readonly record struct UpstreamKey(string Issuer, string? Tenant, string Subject, UpstreamRefusal? Refusal)
{
    public static UpstreamKey Refuse(UpstreamRefusal refusal) => new(string.Empty, null, string.Empty, refusal);
}
