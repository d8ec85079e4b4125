using NodaTime;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Email.Rendering;

/// <summary>The time zone that a recipient reads times in. NodaTime's database, because the platform's is not on every machine.</summary>
internal sealed class EmailTimeZone
{
    private const string Utc = "UTC";

    private readonly DateTimeZone _zone;

    private EmailTimeZone(string label, DateTimeZone zone) => (Label, _zone) = (label, zone);

    /// <summary>How mails call it, such as <c>Europe/Berlin</c>.</summary>
    public string Label { get; }

    /// <param name="name">A name of the tz database in any case; UTC if it is null or unknown.</param>
    public static EmailTimeZone Of(string? name) =>
        name is not null && TimeZoneNames.Find(name) is { } label && DateTimeZoneProviders.Tzdb.GetZoneOrNull(label) is { } zone
            ? new(label, zone)
            : new(Utc, DateTimeZone.Utc);

    public DateTime Tell(DateTimeOffset time) => Instant.FromDateTimeOffset(time).InZone(_zone).ToDateTimeUnspecified();
}
