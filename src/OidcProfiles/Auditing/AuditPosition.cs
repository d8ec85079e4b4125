using System.Globalization;

namespace OidcProfiles.Auditing;

/// <summary>A place in a list of events: by time, and by id where times are equal.</summary>
/// <param name="At">The time.</param>
/// <param name="Id">The id.</param>
public sealed record AuditPosition(DateTimeOffset At, Guid Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text, from whomever.</param>
    /// <returns>Null if it is something else.</returns>
    public static AuditPosition? Parse(string? text) =>
        text?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
        && time <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var guid)
            ? new(new(time, TimeSpan.Zero), guid)
            : null;

    /// <summary>A text for an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Id:N}");
}
