using OidcProfiles.UI.Administration;

namespace OidcProfiles.Tests.UI;

public sealed class ChartTests
{
    [Fact]
    public void Bars_Always_StandForTheirCounts()
    {
        var chart = new Chart("c", "Title", new(2026, 1, 30), [0, 1, 500, 250]);
        Assert.Equal((751, 500), (chart.Sum, chart.Most));
        Assert.Equal(
            [("150", "118", "2", "2026-01-31", 1), ("300", "0", "120", "2026-02-01", 500), ("450", "60", "60", "2026-02-02", 250)],
            chart.Bars.Select(bar => (bar.X, bar.Y, bar.Height, $"{bar.Day:yyyy-MM-dd}", bar.Count)));
        Assert.Equal([0, 1, 500, 250], chart.Days.Select(day => day.Count));
    }

    [Fact]
    public void Bars_WhenNothingWasCounted_AreNone() => Assert.Empty(new Chart("c", "Title", default, [0, 0]).Bars);
}
