using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using OidcProfiles.UI;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.Tests.UI;

public sealed class RelativeTimeTests : IDisposable
{
    private readonly (CultureInfo Format, CultureInfo Texts) _cultures = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private readonly FixedTime _time = new() { Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero) };

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _cultures;

    [Theory]
    [InlineData("en", -60, "just now")]
    [InlineData("en", 59, "just now")]
    [InlineData("en", 60, "1 minute ago")]
    [InlineData("en", 3599, "59 minutes ago")]
    [InlineData("en", 3600, "1 hour ago")]
    [InlineData("en", 86_399, "23 hours ago")]
    [InlineData("en", 86_400, "1 day ago")]
    [InlineData("en", 2_592_000, "30 days ago")]
    [InlineData("en", 2_592_001, "Thursday, October 22, 2026")]
    [InlineData("de", 7200, "vor 2 Stunden")]
    [InlineData("fr", 172_800, "il y a 2 jours")]
    [InlineData("es", 60, "hace 1 minuto")]
    [InlineData("ja", 10_800, "3 時間前")]
    [InlineData("ar", 60, "قبل دقيقة")]
    [InlineData("ar", 7200, "قبل ساعتين")]
    [InlineData("ar", 10_800, "قبل 3 ساعات")]
    [InlineData("ar", 2_505_600, "قبل 29 يومًا")]
    public void Describe_Always_SaysItAsPeopleDo(string culture, int seconds, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal(expected, Create().Describe(_time.Now.AddSeconds(-seconds)));
    }

    [Fact]
    public void Write_Always_HasTheExactTime()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        using var writer = new StringWriter();
        Create().Write(new(2026, 11, 21, 12, 30, 0, TimeSpan.FromHours(1))).WriteTo(writer, HtmlEncoder.Default);
        Assert.Equal("<time datetime=\"2026-11-21T11:30:00Z\" title=\"Samstag, 21. November 2026 11:30 UTC\">vor 30 Minuten</time>", writer.ToString());
    }

    private RelativeTime Create() => new(
        new(new(Options.Create(new PageOptions()), new HostingEnvironment { ContentRootPath = Path.GetTempPath() })), _time);
}
