namespace OidcProfiles.Accounts.SignIn;

/// <summary>How long to wait after wrong passwords.</summary>
public sealed class SignInBackOff
{
    /// <summary>How many attempts there are without a wait. 1 to 10,000.</summary>
    public int FreeAttempts { get; set; }

    /// <summary>How long to wait after the last free attempt; each further one doubles it. More than 0.</summary>
    public TimeSpan FirstWait { get; set; }

    /// <summary>The longest wait. At least <see cref="FirstWait"/>, at most a day.</summary>
    public TimeSpan LongestWait { get; set; }

    /// <summary>How long to wait after so many attempts.</summary>
    /// <param name="attempts">How many there were.</param>
    public TimeSpan WaitAfter(int attempts)
    {
        if (attempts < FreeAttempts)
        {
            return TimeSpan.Zero;
        }

        var wait = FirstWait;
        for (var doubled = FreeAttempts; doubled < attempts && wait < LongestWait; doubled++)
        {
            wait += wait;
        }

        return wait < LongestWait ? wait : LongestWait;
    }
}
