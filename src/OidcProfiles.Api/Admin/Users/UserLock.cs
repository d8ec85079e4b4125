namespace OidcProfiles.Api.Admin.Users;

/// <summary>How the end of a lock is told.</summary>
internal static class UserLock
{
    /// <returns>Null for a lock without an end: the greatest time there is says nothing to anybody.</returns>
    public static DateTimeOffset? EndOf(DateTimeOffset? until) => until is { Year: < 9999 } ? until : null;
}
