namespace OidcProfiles.Accounts.Passwords;

/// <summary>The outcome of one check. The default value is <see cref="Unknown"/>.</summary>
/// <param name="Status">What is known.</param>
/// <param name="Count">How often the password was seen in breaches; 0 unless found.</param>
public readonly record struct BreachedPasswordResult(BreachedPasswordStatus Status, long Count)
{
    /// <summary>The check is off, or could not be made.</summary>
    public static BreachedPasswordResult Unknown => default;

    /// <summary>The password is in no known breach.</summary>
    public static BreachedPasswordResult NotFound => new(BreachedPasswordStatus.NotFound, 0);

    /// <summary>The password is in known breaches.</summary>
    /// <param name="count">How often it was seen, 1 or more.</param>
    public static BreachedPasswordResult Found(long count) => new(BreachedPasswordStatus.Found, count);
}
