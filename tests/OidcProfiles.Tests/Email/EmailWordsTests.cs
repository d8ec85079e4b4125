using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Tests.Email;

/// <summary>Numbers, times and names as each language writes them.</summary>
public sealed class EmailWordsTests
{
    [Theory]
    [InlineData("en", 1, "1 minute.")]
    [InlineData("en", 30, "30 minutes.")]
    [InlineData("en", 60, "1 hour.")]
    [InlineData("en", 7 * 1440, "7 days.")]
    [InlineData("de", 1, "1 Minute.")]
    [InlineData("de", 1440, "24 Stunden.")]
    [InlineData("de", 7 * 1440, "7 Tage.")]
    [InlineData("fr", 1, "1 minute.")]
    [InlineData("fr", 120, "2 heures.")]
    [InlineData("es", 60, "1 hora.")]
    [InlineData("es", 7 * 1440, "7 días.")]
    [InlineData("ja", 20, "20分間です。")]
    [InlineData("ja", 7 * 1440, "7日間です。")]
    [InlineData("ar", 1, "دقيقة واحدة.")]
    [InlineData("ar", 2, "دقيقتين.")]
    [InlineData("ar", 10, "10 دقائق.")]
    [InlineData("ar", 11, "11 دقيقة.")]
    [InlineData("ar", 59, "59 دقيقة.")]
    [InlineData("ar", 60, "ساعة واحدة.")]
    [InlineData("ar", 120, "ساعتين.")]
    [InlineData("ar", 1440, "24 ساعة.")]
    [InlineData("ar", 7 * 1440, "7 أيام.")]
    [InlineData("ar", 30 * 1440, "30 يومًا.")]
    [InlineData("ar", 100 * 1440, "100 يوم.")]
    [InlineData("ar", 103 * 1440, "103 أيام.")]
    public async Task Duration_InEachCulture_HasTheRightPlural(string culture, int minutes, string expected)
    {
        var reset = (ResetPasswordEmail)MailCase.Find("reset-password").Model;
        var mail = new MailCase("duration", reset with { ValidFor = TimeSpan.FromMinutes(minutes) });
        var rendered = await MailRendering.RenderAsync(mail, culture);
        Assert.Contains(expected, rendered.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "1 August 2026, 09:05 (Europe/Berlin)")]
    [InlineData("de", "1. August 2026, 09:05 Uhr (Europe/Berlin)")]
    [InlineData("fr", "1er août 2026 à 09:05 (Europe/Berlin)")]
    [InlineData("es", "1 de agosto de 2026, 09:05 (Europe/Berlin)")]
    [InlineData("ja", "2026年8月1日 09:05 (Europe/Berlin)")]
    [InlineData("ar", "1 أغسطس 2026، 09:05 (\u2068Europe/Berlin\u2069)")]
    public async Task Moment_InEachCulture_IsInTheTimeZoneOfTheRecipient(string culture, string expected)
    {
        var changed = (PasswordChangedEmail)MailCase.Find("password-changed").Model;
        var mail = new MailCase("moment", changed with { ChangedAt = new(2026, 8, 1, 7, 5, 0, TimeSpan.Zero) });
        var rendered = await MailRendering.RenderAsync(mail, culture);
        Assert.Contains(expected, rendered.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(expected, rendered.Html.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", null, "Ada", "Hello Ada,")]
    [InlineData("en", "Ada Lovelace", null, "Hello Ada Lovelace,")]
    [InlineData("en", null, null, "Hello,")]
    [InlineData("de", "Ada Lovelace", "Ada", "Guten Tag Ada Lovelace,")]
    [InlineData("fr", null, "Ada", "Bonjour Ada,")]
    [InlineData("es", null, null, "Hola:")]
    [InlineData("ja", "Ada Lovelace", "Ada", "Ada Lovelace 様")]
    [InlineData("ja", null, null, "Sample IDのアカウントについて、")]
    [InlineData("ar", null, null, "مرحبًا،")]
    public async Task Greeting_WithWhatIsKnown_IsTheFirstLine(string culture, string? name, string? givenName, string expected)
    {
        var mail = MailCase.Find("reset-password") with { Recipient = new EmailRecipient("ada@example.com") { Name = name, GivenName = givenName } };
        var rendered = await MailRendering.RenderAsync(mail, culture);
        Assert.StartsWith(expected, rendered.Text, StringComparison.Ordinal);
    }
}
