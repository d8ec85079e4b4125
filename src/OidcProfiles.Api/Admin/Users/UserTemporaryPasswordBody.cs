namespace OidcProfiles.Api.Admin.Users;

/// <summary>A temporary password, told once.</summary>
/// <param name="Password">The password, which the person must replace at the first sign-in.</param>
/// <param name="ExpiresAt">Until when it signs in.</param>
internal sealed record UserTemporaryPasswordBody(string Password, DateTimeOffset ExpiresAt)
{
    /// <summary>No secret.</summary>
    public override string ToString() => nameof(UserTemporaryPasswordBody);
}
