namespace OidcProfiles.Accounts.SignIn;

/// <summary>What became of a password that was entered.</summary>
/// <param name="IsRight">Whether it was the right one, and may be used.</param>
internal sealed record PasswordEntryResult(bool IsRight)
{
    public static PasswordEntryResult Wrong { get; } = new(IsRight: false);

    /// <summary>Whether a second factor is to follow.</summary>
    public bool NeedsSecondFactor { get; init; }

    /// <summary>What allows the browser to replace a temporary password; null if it was the person's own.</summary>
    public string? NewPasswordSecret { get; init; }
}
