namespace OidcProfiles.Accounts.SignIn;

/// <summary>How people sign in, and what wrong passwords lead to.</summary>
public sealed class AccountSignInOptions
{
    /// <summary>For one account and one network (an IPv4 address, an IPv6 network of 64 bits).</summary>
    public SignInBackOff PerNetwork { get; set; } = new()
    {
        FreeAttempts = 5,
        FirstWait = TimeSpan.FromSeconds(30),
        LongestWait = TimeSpan.FromHours(1),
    };

    /// <summary>For one account and all networks together, except those that it was signed in from.</summary>
    public SignInBackOff PerAccount { get; set; } = new()
    {
        FreeAttempts = 20,
        FirstWait = TimeSpan.FromMinutes(1),
        LongestWait = TimeSpan.FromMinutes(15),
    };

    /// <summary>Wrong passwords are forgotten so long after the first of them. A minute to 30 days.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// For so long after a sign-in <see cref="PerAccount"/> does not count for the network that it came from: what strangers do elsewhere
    /// does not lock people out of their own account. More than 0 and at most a year.
    /// </summary>
    public TimeSpan KnownNetworkLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Whether people may stay signed in when they close the browser.</summary>
    public bool MayStaySignedIn { get; set; } = true;

    /// <summary>Whether people get a mail when they sign in from a browser and network not seen before.</summary>
    public bool TellOfNewPlaces { get; set; } = true;

    /// <summary>How long a browser and network are remembered after they were last used. A day to ten years.</summary>
    public TimeSpan PlaceRetention { get; set; } = TimeSpan.FromDays(365);
}
