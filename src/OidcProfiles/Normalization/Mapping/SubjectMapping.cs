namespace OidcProfiles.Normalization.Mapping;

/// <summary>What identifies a person at the issuer. A document that holds a part must agree with the other document that holds it.</summary>
public sealed class SubjectMapping
{
    /// <summary>The values that the subject is made of.</summary>
    public IList<string> Parts { get; set; } = [];

    /// <summary>What stands between them; no part contains it. Needed for more than one part.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether a part may be a whole JSON number, which is kept as its digits.</summary>
    public bool Numbers { get; set; }

    /// <summary>What else must be equal in ID token and UserInfo where both have it.</summary>
    public IList<SubjectAgreement> Agreements { get; set; } = [];
}
