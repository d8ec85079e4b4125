namespace OidcProfiles.Groups;

/// <summary>Times as every database keeps them.</summary>
internal static class GroupTimes
{
    /// <summary>The time of now, to the microsecond.</summary>
    public static DateTimeOffset Now(this TimeProvider time)
    {
        var ticks = time.GetUtcNow().UtcTicks;
        return new(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
