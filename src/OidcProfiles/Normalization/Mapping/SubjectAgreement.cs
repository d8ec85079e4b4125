namespace OidcProfiles.Normalization.Mapping;

/// <summary>Two values that tell whether ID token and UserInfo speak of the same person.</summary>
public sealed class SubjectAgreement
{
    /// <summary>The value in the ID token.</summary>
    public string? IdToken { get; set; }

    /// <summary>The value in UserInfo.</summary>
    public string? UserInfo { get; set; }
}
