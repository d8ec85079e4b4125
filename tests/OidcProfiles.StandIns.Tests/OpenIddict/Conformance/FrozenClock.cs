namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>A clock that moves only when told to.</summary>
public sealed class FrozenClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private DateTimeOffset _now = Start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    public void Reset() => _now = Start;
}
