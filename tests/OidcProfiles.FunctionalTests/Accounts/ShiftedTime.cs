namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The time, with a shift that the tests make larger.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    public void Pass(TimeSpan time) => Interlocked.Add(ref _shift, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shift));
}
