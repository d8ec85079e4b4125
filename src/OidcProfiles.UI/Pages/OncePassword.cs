namespace OidcProfiles.UI.Pages;

/// <summary>A temporary password that is shown once: the model of the partial <c>_OncePassword</c>.</summary>
/// <param name="Password">The password.</param>
/// <param name="ExpiresAt">Until when it signs in.</param>
/// <param name="Next">Where the administrator goes then.</param>
public sealed record OncePassword(string Password, DateTimeOffset ExpiresAt, string Next)
{
    /// <summary>No secret.</summary>
    public override string ToString() => nameof(OncePassword);
}
