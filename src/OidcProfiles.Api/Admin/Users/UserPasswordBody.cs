namespace OidcProfiles.Api.Admin.Users;

/// <summary>A temporary password that is to be set.</summary>
internal sealed record UserPasswordBody
{
    /// <summary>The password, of at most 256 characters; absent to have one made.</summary>
    public string? Password { get; init; }

    /// <summary>No secret.</summary>
    public override string ToString() => nameof(UserPasswordBody);
}
