namespace OidcProfiles.Templating;

/// <summary>What one rendering may use at most; more is a failure.</summary>
public sealed class TemplateLimits
{
    /// <summary>Rounds of loops, nested ones counted together. 1 to 100,000.</summary>
    public int Iterations { get; set; } = 1000;

    /// <summary>Templates or functions within each other. 1 to 100.</summary>
    public int Depth { get; set; } = 20;

    /// <summary>UTF-16 units of the output. 1 to 16 Mi.</summary>
    public int OutputLength { get; set; } = 512 * 1024;

    /// <summary>
    /// Time for one rendering, by the clock: a mail takes about a millisecond, but a busy machine must not fail it. More than 0, at most a
    /// minute.
    /// </summary>
    public TimeSpan Time { get; set; } = TimeSpan.FromSeconds(10);
}
