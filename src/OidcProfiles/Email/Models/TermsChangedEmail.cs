using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To everybody when the terms change.</summary>
public sealed record TermsChangedEmail(
    [property: Description("The new version, as people see it.")] string Version,
    [property: Description("Where the new terms can be read.")] Uri TermsLink,
    [property: Description("From when they apply.")] DateTimeOffset AppliesFrom) : EmailModel;
