namespace OidcProfiles.Normalization;

/// <summary>Why a sign-in with a provider must not go on.</summary>
public enum UpstreamRefusal
{
    /// <summary>The documents are larger, deeper or have more members than is read (see <see cref="UpstreamLimits"/>).</summary>
    TooLarge,

    /// <summary>No document names the issuer, and the mapping and the settings do not know it.</summary>
    NoIssuer,

    /// <summary>A document is of another issuer, or its issuer is not that of the tenant it names.</summary>
    IssuerMismatch,

    /// <summary>The person is of another tenant than the one the administrator pinned.</summary>
    OtherTenant,

    /// <summary>What identifies the person is missing, of a wrong type, or no 1 to 255 printable ASCII characters.</summary>
    NoSubject,

    /// <summary>The documents speak of different people (OIDC Core 5.3.2).</summary>
    SubjectMismatch,
}
