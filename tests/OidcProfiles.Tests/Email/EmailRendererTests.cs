using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Templating;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Email;

public sealed class EmailRendererTests
{
    [Fact]
    public async Task RenderAsync_Always_GivesTheSubjectToTheBodiesAndEscapesInHtmlOnly()
    {
        await using var mails = new Mails(options => options.Brand.ProductName = "Ben & Co");

        var mail = await mails.RenderAsync();

        Assert.Equal("built-in en Ben & Co", mail.Subject);
        Assert.Equal(
            "<p lang=\"en\" dir=\"ltr\">built-in en built-in en Ben &amp; Co Ada https://id.example.com/login?a=1&amp;b=2</p><i>foot</i>",
            mail.Html);
        Assert.Equal("built-in en Ada https://id.example.com/login?a=1&b=2", mail.Text);
        Assert.Equal("en", mail.Culture);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("fr", "ltr")]
    public async Task RenderAsync_OfACulture_KnowsItsDirection(string culture, string direction)
    {
        await using var mails = new Mails();
        mails.WriteFiles("{{ culture }} {{ direction }} {{ time_zone }}", $".{culture}");

        Assert.Equal($"{culture} {direction} UTC", (await mails.RenderAsync(culture)).Text);
    }

    [Theory]
    [InlineData("subject", "line one\n{{ nothing }}", "welcome/subject(2,1)")]
    [InlineData("body.html", "<p>\n  {{ recipient.nothing }}</p>", "welcome/body.html(2,3)")]
    [InlineData("body.txt", "{{ include 'layout/nothing.txt' }}", "welcome/body.txt(1,1)")]
    [InlineData("subject", " \n\t", "welcome/subject(1,1)")]
    [InlineData("subject", "{{ recipient.given_name }}", "welcome/subject(1,1)")]
    [InlineData("body.html", "", "welcome/body.html(1,1)")]
    [InlineData("body.txt", "\n\n", "welcome/body.txt(1,1)")]
    public async Task RenderAsync_WhenAnOverrideFails_SendsTheBuiltInMailAndLogsWhere(string part, string text, string place)
    {
        foreach (var inFolder in (bool[])[true, false])
        {
            await using var mails = new Mails();
            Action<string, string> set = inFolder ? (name, content) => mails.WriteFile(name, content) : mails.Store.Set;
            foreach (var (name, content) in Mails.All("override"))
            {
                set(name, content);
            }

            set($"welcome/{part}", text);

            var mail = await mails.RenderAsync();

            Assert.StartsWith("built-in en", mail.Subject, StringComparison.Ordinal);
            Assert.Contains("built-in en", mail.Html, StringComparison.Ordinal);
            Assert.StartsWith("built-in en", mail.Text, StringComparison.Ordinal);
            var line = Assert.Single(mails.Log.Lines);
            Assert.StartsWith("Error 1100: The override used for the mail 'welcome' failed", line, StringComparison.Ordinal);
            Assert.Contains($": {place}: ", line, StringComparison.Ordinal);
            Assert.DoesNotContain("Ada", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RenderAsync_WhenALayoutOverrideFails_UsesTheBuiltInOne()
    {
        await using var mails = new Mails();
        mails.Store.Set("layout/foot.html", "\n<b>{{ nothing }}</b>");

        Assert.EndsWith("<i>foot</i>", (await mails.RenderAsync("de")).Html, StringComparison.Ordinal);
        Assert.Contains("layout/foot.html(2,4)", Assert.Single(mails.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WhenTheEngineItselfFails_SendsTheBuiltInMailAndLogsNoValue()
    {
        await using var mails = new Mails();
        mails.WriteFile("welcome/body.txt", "{{ crash }}");

        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Text, StringComparison.Ordinal);
        var line = Assert.Single(mails.Log.Lines);
        Assert.StartsWith("Error 1101", line, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WhenAnOverrideOfAnotherLanguageFails_SendsTheNearestBuiltInOne()
    {
        await using var mails = new Mails(options => options.DefaultCulture = "de");
        mails.WriteFiles("{{ nothing }}", ".pl");

        Assert.Equal(("built-in de", "de"), await mails.RenderAsync("pl") is var mail ? (mail.Subject, mail.Culture) : default);
    }

    [Fact]
    public async Task RenderAsync_WhenTheBuiltInMailFailsToo_Throws()
    {
        await using var mails = new Mails();
        var before = mails.Engine.Renders;
        var model = new TermsChangedEmail("2", new("https://example.com"), DateTimeOffset.UnixEpoch);

        var exception = await Assert.ThrowsAsync<TemplateException>(() => mails.RenderAsync(model: model));
        Assert.Equal("terms-changed", exception.Fault.Template);

        foreach (var part in (string[])["subject", "body.html", "body.txt"])
        {
            mails.WriteFile($"terms-changed/{part}", "{{ nothing }}");
        }

        mails.Time.Now += TimeSpan.FromSeconds(1);
        exception = await Assert.ThrowsAsync<TemplateException>(() => mails.RenderAsync(model: model));
        Assert.Contains("built in", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before + 1, mails.Engine.Renders);
    }

    [Fact]
    public async Task RenderAsync_WhenItIsCancelled_DoesNotTryAgain()
    {
        await using var mails = new Mails();
        mails.WriteFiles("override");
        await mails.RenderAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => mails.Renderer.RenderAsync(new("a@b.example"), Mails.Welcome, cancelled.Token));
        Assert.Empty(mails.Log.Lines);
    }

    [Fact]
    public async Task RenderAsync_WhenTheModelIsOfNoMail_Throws()
    {
        await using var mails = new Mails();
        await Assert.ThrowsAsync<ArgumentException>(() => mails.RenderAsync(model: new UnknownEmail()));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:a@b.example")]
    public async Task RenderAsync_WhenALinkLeadsElsewhere_ThrowsAndDoesNotRepeatIt(string link)
    {
        await using var mails = new Mails();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => mails.RenderAsync(model: new WelcomeEmail(new(link))));
        Assert.Equal("The link WelcomeEmail.SignInLink must be absolute, and https or http.", exception.Message);
    }

    [Fact]
    public async Task RenderAsync_WhenALinkIsRelative_Throws()
    {
        await using var mails = new Mails();
        await Assert.ThrowsAsync<ArgumentException>(() => mails.RenderAsync(model: new WelcomeEmail(new("/login", UriKind.Relative))));
    }

    [Fact]
    public async Task RenderAsync_WhenNoEngineIsRegistered_SaysWhatToAdd()
    {
        await using var services = new ServiceCollection().AddOidcProfiles().Services.BuildServiceProvider(validateScopes: true);
        var renderer = services.GetRequiredService<IEmailRenderer>();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => renderer.RenderAsync(new("a@b.example"), Mails.Welcome, CancellationToken.None));
        Assert.Contains("AddScriban()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WhenThereIsNoDatabase_UsesTheRest()
    {
        await using var mails = new Mails(hasStore: false);
        mails.WriteFile("welcome/subject", "folder");
        mails.Store.Set("welcome/subject", "database");

        Assert.Equal("folder", (await mails.RenderAsync()).Subject);
        Assert.Equal(0, mails.Store.StampReads);
    }

    private sealed record UnknownEmail : EmailModel;
}
