using OidcProfiles.Auditing;

namespace OidcProfiles.Administration;

/// <summary>A page of the audit trail as administrators see it.</summary>
/// <param name="Page">The events.</param>
/// <param name="Names">The user names of those people in it who are still there, by user id.</param>
public sealed record AuditView(AuditPage Page, IReadOnlyDictionary<string, string> Names);
